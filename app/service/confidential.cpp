#include "app/service/confidential.h"

#include <memory>
#include <utility>

#include "app/service/input_bytes.h"
#include "app/service/store/store_file.h"
#include "app/service/store/store_import.h"
#include "claims/case_file/case_writer.h"
#include "claims/redact/outsider.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

constexpr std::size_t kLeastKeyBytes = 16;
constexpr std::size_t kMostKeyBytes = 4096;

Message clue_message(const Clue& clue) {
  const std::string subject = excerpt(clue.subject);
  const std::string detail = excerpt(clue.detail);
  switch (clue.code) {
    case ClueCode::owner:
      return say("redact.clue.owner", {{"subject", subject}, {"detail", detail}});
    case ClueCode::language:
      return say("redact.clue.language", {{"subject", subject}, {"detail", detail}});
    case ClueCode::day:
      return say("redact.clue.day", {{"subject", subject}, {"detail", detail}});
    case ClueCode::kind:
      return say("redact.clue.kind", {{"subject", subject}, {"detail", detail}});
    case ClueCode::credited:
      return say("redact.clue.credited", {{"subject", subject}, {"detail", detail}});
    case ClueCode::named:
      return say("redact.clue.named", {{"subject", subject}});
    case ClueCode::copied:
      return say("redact.clue.copied", {{"subject", subject}, {"detail", detail}});
    case ClueCode::copies:
      return say("redact.clue.copies", {{"subject", subject}, {"detail", detail}});
    case ClueCode::only_value:
      return say("redact.clue.only-value", {{"subject", subject}, {"detail", detail}});
  }
  return {};
}

void remark(OpenCase& open, const std::string& path, Message message) {
  open.remarks.push_back({path, 0, 0, {}, std::move(message)});
}

void tell_clues(const RedactedCase& redacted, OpenCase& open, const std::string& path) {
  const std::vector<Clue> clues = clues_in(redacted);
  remark(open, path, say("redact.preview", {{"count", clues.size()}}));
  for (const Clue& clue : clues) remark(open, path, clue_message(clue));
}

}  // namespace

Outcome<std::string> read_redaction_key(const std::string& file) {
  const auto bytes = InputBytes::open(file, kMostKeyBytes);
  if (!bytes) return tl::unexpected<Failure>(bytes.error());
  if (bytes->view().size() < kLeastKeyBytes) {
    return input_failure(say("redact.short-key", {{"least", kLeastKeyBytes}}), file);
  }
  return std::string(bytes->view());
}

Outcome<std::string> redaction_key(const std::string& case_path, const std::string& key_file,
                                   bool stable) {
  if (!key_file.empty()) return read_redaction_key(key_file);
  if (!stable || !is_store(case_path)) return std::string();
  const auto store = open_store_to_read(case_path);
  if (!store) return tl::unexpected<Failure>(store.error());
  return (*store)->redaction_key();
}

void withhold_confidential(OpenCase& open, const std::string& path, const std::string& key,
                           const CheckOptions& check, bool preview) {
  if (!has_confidential(*open.data)) {
    if (preview) remark(open, path, say("redact.nothing"));
    return;
  }
  RedactedCase redacted = redact(*open.data, key);
  remark(open, path,
         say("redact.withheld", {{"sources", redacted.sources},
                                 {"documents", redacted.documents},
                                 {"names", redacted.names}}));
  if (preview) {
    if (key.empty()) remark(open, path, say("redact.numbered"));
    tell_clues(redacted, open, path);
  }
  CheckOptions same_day = check;
  if (open.context) {
    same_day.as_of = open.context->as_of();
    same_day.known_on = open.context->known_on();
  }
  RateTable rates = open.context ? open.context->rates() : RateTable();
  open.context.reset();
  open.data = std::make_unique<const Case>(std::move(redacted.data));
  open.context = std::make_unique<const CheckContext>(*open.data, std::move(rates), same_day);
  if (!open.sha256.empty()) open.sha256 = case_sha256(*open.data);
}

}  // namespace tawatur
