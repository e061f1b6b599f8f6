#include "app/service/build_id.h"

#include <cstddef>
#include <cstring>
#include <string_view>

#include <elf.h>
#include <link.h>

namespace tawatur {
namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text += kDigits[value >> 4U];
    text += kDigits[value & 15U];
  }
  return text;
}

constexpr std::size_t padded(std::size_t bytes) { return (bytes + 3) / 4 * 4; }

// A note is three numbers, a name and a content, each filled up to four bytes.
std::string id_in(std::string_view notes) {
  ElfW(Nhdr) note{};
  while (notes.size() >= sizeof note) {
    std::memcpy(&note, notes.data(), sizeof note);
    notes.remove_prefix(sizeof note);
    const std::size_t name = padded(note.n_namesz);
    const std::size_t content = padded(note.n_descsz);
    if (notes.size() < name + content) break;
    if (note.n_type == NT_GNU_BUILD_ID &&
        notes.substr(0, note.n_namesz) == std::string_view("GNU", 4)) {
      return hexadecimal(notes.substr(name, note.n_descsz));
    }
    notes.remove_prefix(name + content);
  }
  return {};
}

// Called for each loaded file; the program is the first.
int look_into(dl_phdr_info* loaded, std::size_t, void* found) {
  for (std::size_t i = 0; i < loaded->dlpi_phnum; ++i) {
    const ElfW(Phdr)& part = loaded->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    // NOLINTNEXTLINE: where the program lies in memory is a number to its loader.
    const auto* const start = reinterpret_cast<const char*>(loaded->dlpi_addr + part.p_vaddr);
    std::string id = id_in({start, part.p_memsz});
    if (id.empty()) continue;
    *static_cast<std::string*>(found) = std::move(id);
    break;
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(look_into, &id);
  return id;
}

}  // namespace tawatur
