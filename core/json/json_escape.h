// The escapes of JSON of one letter (RFC 8259, section 7).

#ifndef TAWATUR_CORE_JSON_JSON_ESCAPE_H
#define TAWATUR_CORE_JSON_JSON_ESCAPE_H

namespace tawatur {

// What `letter` stands for behind a backslash; 0 when JSON has no such escape, and for u.
constexpr char json_escape(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace tawatur

#endif
