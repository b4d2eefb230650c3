// Chapter 0: declarations are filled in source order, files in order.
