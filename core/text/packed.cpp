#include "core/text/packed.h"

#include <atomic>

namespace tawatur {
namespace {

std::atomic<PackedLists>& packed_lists() {
  static std::atomic<PackedLists> lists{nullptr};
  return lists;
}

}  // namespace

void use_packed_lists(PackedLists lists) { packed_lists().store(lists); }

std::string_view packed_list(PackedList list, std::string_view language) {
  const PackedLists lists = packed_lists().load();
  return lists == nullptr ? std::string_view{} : lists(list, language);
}

}  // namespace tawatur
