"""How many machines a number of requests needs: measured costs, arithmetic, and a simulation that checks it."""
