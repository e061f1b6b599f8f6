#include "store/history.h"

#include "core/json/json_writer.h"
#include "core/sha256.h"

namespace tawatur {

const std::string kNoHash(64, '0');

std::string canonical_form(const HistoryEntry& entry) {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object();
  json.key("sequence").unsigned_integer(entry.sequence);
  json.key("change").unsigned_integer(entry.change);
  json.key("time").string(to_string(entry.time));
  json.key("person").string(entry.person);
  if (!entry.reason.empty()) json.key("reason").string(entry.reason);
  json.key("operation").string(entry.operation);
  json.key("kind").string(name_of(entry.key.kind));
  json.key("id").string(entry.key.id);
  if (entry.replaces != 0) json.key("replaces").unsigned_integer(entry.replaces);
  if (entry.undoes != 0) json.key("undoes").unsigned_integer(entry.undoes);
  if (entry.before) json.key("before").raw(*entry.before);
  if (entry.after) json.key("after").raw(*entry.after);
  if (!entry.body_sha256.empty()) json.key("body_sha256").string(entry.body_sha256);
  json.key("previous").string(entry.previous);
  json.end_object();
  return out;
}

std::string hash_of(const HistoryEntry& entry) { return sha256(canonical_form(entry)); }

}  // namespace tawatur
