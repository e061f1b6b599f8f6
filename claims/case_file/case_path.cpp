#include "claims/case_file/case_path.h"

#include "core/json/json_place.h"

namespace tawatur {

std::string CasePath::pointer_of_object() const {
  std::string out;
  for (std::size_t i = 0; i + 1 < frames_.size(); ++i) append_step(out, frames_[i]);
  return out;
}

std::string CasePath::pointer_of_key(std::string_view key) const {
  std::string out = pointer_of_object();
  append_pointer_step(out, key);
  return out;
}

std::string CasePath::pointer() const {
  std::string out = pointer_of_object();
  if (!frames_.empty()) append_step(out, frames_.back());
  return out;
}

void CasePath::append_step(std::string& out, const Frame& frame) const {
  if (is_array(frame.shape)) {
    append_pointer_step(out, std::size_t{frame.index} - 1);
  } else if (is_map(frame.shape)) {
    append_pointer_step(out, map_key_);
  } else if (frame.field != nullptr) {
    append_pointer_step(out, frame.field->name);
  }
}

}  // namespace tawatur
