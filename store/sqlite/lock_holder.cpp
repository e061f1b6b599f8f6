// The kernel's own list is read, not asked with fcntl: opening and closing one of SQLite's files
// would give up every lock that this process has on it.

#include "store/sqlite/lock_holder.h"

#include <cstdint>
#include <fstream>
#include <sstream>

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "core/text/display.h"

namespace tawatur::sqlite {
namespace {

constexpr std::uint64_t kWriterByte = 120;  // of the -shm file, by SQLite's file format

// "fd:00:1234567", as /proc/locks writes it.
bool names_file(const std::string& place, const struct stat& file) {
  std::istringstream in(place);
  unsigned device_major = 0;
  unsigned device_minor = 0;
  std::uint64_t inode = 0;
  char colon = ' ';
  in >> std::hex >> device_major >> colon >> device_minor >> colon >> std::dec >> inode;
  return !in.fail() && inode == file.st_ino;
}

}  // namespace

Message lock_holder(const std::string& path) {
  const Message unknown = say("store.another-process");
  struct stat file {};
  if (::stat((path + "-shm").c_str(), &file) != 0) return unknown;
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream in(line);
    std::string number;
    std::string type;
    std::string strictness;
    std::string mode;
    std::string process;
    std::string place;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    in >> number >> type >> strictness >> mode >> process >> place >> first >> last;
    if (in.fail() || mode != "WRITE" || first > kWriterByte || last < kWriterByte) continue;
    if (!names_file(place, file) || process == "0" || process == "-1") continue;
    std::ifstream comm("/proc/" + process + "/comm");
    std::string name;
    std::getline(comm, name);
    return name.empty()
               ? say("store.process", {{"process", process}})
               : say("store.process-named", {{"process", process}, {"name", visible(name)}});
  }
  return unknown;
}

}  // namespace tawatur::sqlite
