#include "app/service/store/kept_findings.h"

#include <charconv>
#include <utility>

#include "store/packing.h"

namespace tawatur {
namespace {

constexpr std::string_view kTitle = "Tawatur: findings kept, 1\n";
constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kLargestFile = std::size_t{8} << 30U;

// Takes the parts of the file off its front; once one is not as it should be, all are empty.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  std::string_view bytes(std::uint64_t count) {
    if (count > rest_.size()) return fail();
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  // Up to this character, which is passed over.
  std::string_view until(char end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) return fail();
    const std::string_view taken = bytes(at);
    rest_.remove_prefix(1);
    return taken;
  }

  std::uint64_t number(char end) {
    const std::string_view digits = until(end);
    std::uint64_t value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || stop != digits.data() + digits.size()) fail();
    return value;
  }

 private:
  std::string_view fail() {
    good_ = false;
    rest_ = {};
    return {};
  }

  std::string_view rest_;
  bool good_ = true;
};

std::string header(std::string_view key, const StoreState& state) {
  std::string text(kTitle);
  text.append(key).append("\n");
  text.append(std::to_string(state.sequence)).append(" ").append(state.hash).append("\n");
  return text;
}

}  // namespace

std::optional<KeptFindings> KeptFindings::open(const std::string& path, std::string_view key) {
  auto bytes = InputBytes::open(path, kLargestFile);
  if (!bytes) return std::nullopt;
  KeptFindings kept(std::move(*bytes));
  if (!kept.parse(key)) return std::nullopt;
  return kept;
}

bool KeptFindings::parse(std::string_view key) {
  std::string_view text = bytes_.view();
  if (text.size() < kHashDigits) return false;
  const std::string_view seal = text.substr(text.size() - kHashDigits);
  text.remove_suffix(kHashDigits);
  if (sha256(text) != seal) return false;
  Parts parts(text);
  if (parts.bytes(kTitle.size()) != kTitle || parts.until('\n') != key) return false;
  state_.sequence = parts.number(' ');
  state_.hash = parts.until('\n');
  while (parts.good() && !parts.at_end()) {
    KeptPiece& piece = pieces_.emplace_back();
    piece.claims = parts.number(' ');
    for (std::uint64_t& count : piece.summary.flags) count = parts.number(' ');
    piece.bytes = parts.number(' ');
    const std::uint64_t first = parts.number(' ');
    const std::uint64_t packed = parts.number('\n');
    piece.first = parts.bytes(first);
    piece.packed = parts.bytes(packed);
    const bool in_order =
        pieces_.size() == 1 ? piece.first.empty() : pieces_[pieces_.size() - 2].first < piece.first;
    if (!in_order) return false;
  }
  return parts.good() && !pieces_.empty();
}

std::optional<std::string> text_of(const KeptPiece& piece) {
  return unpacked(piece.packed, piece.bytes);
}

KeptFindingsWriter::KeptFindingsWriter(const std::string& path, std::string_view key,
                                       const StoreState& state) {
  auto file = OutputFile::open(path);
  if (!file) return;
  file_.emplace(std::move(*file));
  write(header(key, state));
}

void KeptFindingsWriter::write(std::string_view bytes) {
  seal_.update(bytes);
  file_->write(bytes);
}

void KeptFindingsWriter::add(const KeptPiece& piece) {
  if (!file_) return;
  std::string line = std::to_string(piece.claims);
  for (const std::uint64_t count : piece.summary.flags)
    line.append(" ").append(std::to_string(count));
  for (const std::uint64_t size : {piece.bytes, piece.first.size(), piece.packed.size()}) {
    line.append(" ").append(std::to_string(size));
  }
  line.append("\n").append(piece.first);
  write(line);
  write(piece.packed);
}

void KeptFindingsWriter::add(std::string_view first, std::uint64_t claims,
                             const ReportPiece& piece) {
  if (!file_) return;
  const auto packed = packer_.pack(piece.text);
  if (!packed) {
    file_.reset();
    return;
  }
  add({first, claims, piece.summary, *packed, piece.text.size()});
}

void KeptFindingsWriter::commit() {
  if (!file_) return;
  file_->write(seal_.finish());
  static_cast<void>(file_->commit());
}

}  // namespace tawatur
