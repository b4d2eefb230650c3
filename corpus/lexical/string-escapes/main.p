// Language §1.4: a backslash takes any following character; a string may span lines.
fun f(): string {
  return "quote \" backslash \\ newline \n tab \t end";
}

//! ok
