// Which program this is, to the byte.

#ifndef APP_SERVICE_BUILD_ID_H
#define APP_SERVICE_BUILD_ID_H

#include <string>

namespace tawatur {

// The linker's name for what it made (the ELF note NT_GNU_BUILD_ID), as hexadecimal digits: two
// programs that differ have two. "" when it gave none.
[[nodiscard]] std::string build_id();

}  // namespace tawatur

#endif  // APP_SERVICE_BUILD_ID_H
