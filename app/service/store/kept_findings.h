// What the report of a store said, kept in a file, so that the next report works out anew only the
// claims that something happened to.

#ifndef APP_SERVICE_STORE_KEPT_FINDINGS_H
#define APP_SERVICE_STORE_KEPT_FINDINGS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/input_bytes.h"
#include "app/service/output_file.h"
#include "app/service/report_writer.h"
#include "core/sha256.h"
#include "store/packing.h"
#include "store/store.h"

namespace tawatur {

// A state of a store: an entry of its history and that entry's hash.
struct StoreState {
  EntryNumber sequence = 0;
  std::string hash;
};

// A piece of a report: that of the claims whose ids are not before `first` and before the `first`
// of the next piece.
struct KeptPiece {
  std::string_view first;  // "" for the first piece
  std::uint64_t claims = 0;
  Summary summary;  // of its findings
  std::string_view packed;
  std::uint64_t bytes = 0;  // of the text
};

// A file of kept findings, opened. It is text of this program and sealed with a SHA-256: a file
// that is cut, flipped or of another kind is no file. Views live as long as the object.
class KeptFindings {
 public:
  // `key`: what the findings depend on besides the store; 64 hexadecimal digits. nullopt: nothing
  // is there that could be used, whatever the reason.
  [[nodiscard]] static std::optional<KeptFindings> open(const std::string& path,
                                                        std::string_view key);

  [[nodiscard]] const StoreState& state() const { return state_; }  // they are the findings of
  [[nodiscard]] const std::vector<KeptPiece>& pieces() const { return pieces_; }

 private:
  explicit KeptFindings(InputBytes bytes) : bytes_(std::move(bytes)) {}
  [[nodiscard]] bool parse(std::string_view key);

  InputBytes bytes_;
  StoreState state_;
  std::vector<KeptPiece> pieces_;
};

// The text of a piece; nullopt when it cannot be unpacked.
[[nodiscard]] std::optional<std::string> text_of(const KeptPiece& piece);

// Writes such a file. Nothing that goes wrong is told: without the file, everything is worked out.
class KeptFindingsWriter {
 public:
  KeptFindingsWriter(const std::string& path, std::string_view key, const StoreState& state);
  KeptFindingsWriter(const KeptFindingsWriter&) = delete;
  KeptFindingsWriter& operator=(const KeptFindingsWriter&) = delete;

  void add(const KeptPiece& piece);
  void add(std::string_view first, std::uint64_t claims, const ReportPiece& piece);
  void commit();

 private:
  void write(std::string_view bytes);

  std::optional<OutputFile> file_;  // nullopt: it could not be opened
  Packer packer_;
  Sha256 seal_;
};

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_KEPT_FINDINGS_H
