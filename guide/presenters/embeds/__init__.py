"""The checklist inside somebody's article: the widget, the codes for it, what machines ask about it."""
