// Where a program keeps for its user what it can make again.

#ifndef APP_SERVICE_CACHE_FOLDER_H
#define APP_SERVICE_CACHE_FOLDER_H

#include <cstddef>
#include <string>

namespace tawatur {

// $XDG_CACHE_HOME/tawatur/NAME, else ~/.cache/tawatur/NAME (XDG Base Directory Specification),
// which only its user can look into; it is made when it is missing. "" when that cannot be done.
[[nodiscard]] std::string cache_folder(const std::string& name);

// Removes the files of the folder whose names begin so; an empty `folder` has none.
void remove_files(const std::string& folder, const std::string& beginning);

// Removes the files that were written longest ago until no more than `most` are left.
void trim_folder(const std::string& folder, std::size_t most);

}  // namespace tawatur

#endif  // APP_SERVICE_CACHE_FOLDER_H
