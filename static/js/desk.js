// @ts-check
// The preview on the page for editors: its frames are as high as the articles in them. Without this they keep the room
// that was measured for them.

/** Make a frame as high as what is in it, now and whenever that changes. */
function follow(/** @type {HTMLIFrameElement} */ frame) {
  const root = frame.contentDocument?.documentElement; // our own pages: the frame may be read
  if (!root || frame.dataset.desk === "followed") return;
  frame.dataset.desk = "followed";
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 100) frame.height = String(height);
  }).observe(root);
}

function followAll() {
  for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-desk]"))) {
    frame.addEventListener("load", () => {
      frame.dataset.desk = "";
      follow(frame);
    });
    if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") follow(frame);
  }
}

followAll();
document.addEventListener("htmx:afterSettle", followAll);
