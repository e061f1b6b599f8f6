// Which currency a name, a symbol and a country make: data/currencies.json (embedded).

#ifndef CLAIMS_EXTRACT_CURRENCY_TABLE_H
#define CLAIMS_EXTRACT_CURRENCY_TABLE_H

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

struct CurrencyName {                              // "dollar", "dinar", "cent"
  std::string fallback;                            // ISO code without any country; may be empty
  std::map<std::uint32_t, std::string> countries;  // packed_country() → ISO code
  std::int64_t parts = 1;                          // subunits: how many make one
  std::int64_t times = 1;                          // of names that hold a scale: מש"ח
};

class CurrencyTable {
 public:
  // Lives as long as the program; thread-safe.
  [[nodiscard]] static const CurrencyTable& instance();

  [[nodiscard]] const CurrencyName* name(std::string_view id) const;
  // Symbols of one name ("$" → "dollar"), symbols of one currency ("US$" → "USD"), ISO codes.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& symbols() const {
    return symbols_;
  }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& coded() const {
    return coded_;
  }
  [[nodiscard]] const std::vector<std::string>& codes() const { return codes_; }

 private:
  CurrencyTable();
  std::map<std::string, CurrencyName, std::less<>> names_;
  std::vector<std::pair<std::string, std::string>> symbols_;
  std::vector<std::pair<std::string, std::string>> coded_;
  std::vector<std::string> codes_;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_CURRENCY_TABLE_H
