// Writes the packed word lists of a language as C++: run while the program is built.
//
//   make_word_lists LANGUAGE OUTPUT.cpp
//
// Data that makes no sense ends the build here, with a message that says what is wrong.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>

#include "claims/extract/date_words.h"
#include "claims/extract/value_lexicon.h"
#include "core/text/language.h"
#include "sources/attribution/cue_lexicon.h"

namespace {

// Eight bytes a number: compilers read long lists of numbers faster than long texts.
void append_numbers(std::string& out, std::string_view name, std::string bytes) {
  const std::size_t size = bytes.size();
  bytes.resize((size + 7) / 8 * 8);
  out += "const std::uint64_t k_" + std::string(name) + "[] = {\n";
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data() + at, 8);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "0x%llXU,", static_cast<unsigned long long>(number));
    out += text.data();
    if (at % 32 == 24) out += '\n';
  }
  out += "};\nconstexpr std::size_t k_" + std::string(name) + "_size = " + std::to_string(size) +
         ";\n";
}

std::string view_of(const std::string& name) {
  return "{reinterpret_cast<const char*>(k_" + name + "), k_" + name + "_size}";
}

std::string source_text(const std::string& language) {
  std::string out =
      "// Made by make_word_lists.\n#include <cstddef>\n#include <cstdint>\n#include "
      "<string_view>\n\nnamespace tawatur::embedded {\nnamespace {\n";
  static_cast<void>(tawatur::date_words_of(language));  // not packed, but checked
  const std::string values = "values_" + language;
  const std::string cues = "attributions_" + language;
  append_numbers(out, values, tawatur::packed(tawatur::values_of_json(language)));
  append_numbers(out, cues, tawatur::attribution::CueLexicon::of_json(language).packed());
  out += "}\n";
  for (const std::string& name : {values, cues}) {
    out += "extern const std::string_view packed_" + name + ";\nconst std::string_view packed_" +
           name + view_of(name) + ";\n";
  }
  return out + "}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 || tawatur::read_language(argv[1]).empty()) {
    std::fputs("make_word_lists LANGUAGE OUTPUT.cpp\n", stderr);
    return 2;
  }
  try {
    std::ofstream file(argv[2], std::ios::binary);
    file << source_text(argv[1]);
    if (file.flush()) return 0;
    std::fprintf(stderr, "make_word_lists: cannot write %s\n", argv[2]);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "make_word_lists: data/lang/%s or data/gazetteer: %s\n", argv[1],
                 problem.what());
  }
  std::remove(argv[2]);
  return 1;
}
