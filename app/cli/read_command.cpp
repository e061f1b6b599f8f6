// `read`: one file, a text on the command line, or lines of JSON.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/read_facts.h"
#include "app/cli/read_json.h"
#include "app/cli/read_table.h"
#include "app/cli/reader_option.h"
#include "app/service/external_reading.h"
#include "app/service/input_bytes.h"
#include "app/service/ordered_work.h"
#include "app/service/output_file.h"
#include "app/service/read_document.h"
#include "core/json/json_members.h"
#include "core/json/json_writer.h"
#include "core/text/utf8.h"
#include "core/value/edtf.h"

namespace tawatur {
namespace {

constexpr std::size_t kLinesPerPiece = 64;
constexpr std::size_t kPieceBytes = 256U * 1024U;

// The day of "2025-03-14" or "2025-03-14T10:00"; nothing for less than a day.
std::optional<DayNumber> day_in(std::string_view text) {
  if (text.size() < 10) return std::nullopt;
  const auto date = parse_edtf(text.substr(0, 10));
  if (!date || date->precision != DatePrecision::day) return std::nullopt;
  return date->first;
}

ReadingOptions options_of(const Session& session) {
  ReadingOptions options;
  options.numbers = session.line.has("--numbers");
  return options;
}

struct Request {
  std::string id = "null";  // JSON
  std::string language;
  std::string text;
  std::string published;
  bool has_text = false;
};

Request request_in(std::string_view line) {
  Request request;
  const auto members = json_members(line);
  if (!members) return request;
  for (const JsonMember& member : *members) {
    if (member.key == "id") {
      request.id = member.text;
      if (member.is_string) {
        request.id.clear();
        append_json_string(request.id, member.text);
      }
    }
    if (!member.is_string) continue;
    if (member.key == "lang") request.language = member.text;
    if (member.key == "published") request.published = member.text;
    if (member.key == "text") {
      request.text = member.text;
      request.has_text = true;
    }
  }
  return request;
}

void answer(std::string& out, const Request& request, const ReadingOptions& shared) {
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object();
  json.key("id").raw(request.id);
  if (!request.has_text) {
    json.key("error").string("not a JSON object with a string \"text\"");
  } else {
    ReadingOptions options = shared;
    options.published = day_in(request.published);
    write_reading(json, request.text, read_text(request.text, request.language, options));
  }
  json.end_object();
  out += '\n';
}

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

CommandResult read_lines(Session& session) {
  const auto input = InputBytes::open("-", session.settings.load.max_bytes);
  if (!input) return tl::unexpected<Failure>(input.error());
  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  const std::vector<std::string_view> lines = lines_of(input->view());
  const ReadingOptions options = options_of(session);
  ordered_work(
      lines.size(), kLinesPerPiece, session.settings.threads,
      [&](std::size_t first, std::size_t last) {
        std::string out;
        for (std::size_t i = first; i < last; ++i) answer(out, request_in(lines[i]), options);
        return out;
      },
      [&](const std::string& piece) {
        output->write(piece);
        return !output->failed();
      });
  if (auto written = output->commit(); !written) return tl::unexpected<Failure>(written.error());
  return 0;
}

void write_field(JsonWriter& json, std::string_view key, const ReadField& field) {
  json.key(key);
  field.given() ? json.string(field.value) : json.null();
}

// A long string in pieces that end between code points; escapes do not depend on what is around.
void write_long_string(OutputFile& output, std::string_view text) {
  std::string piece;
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), kPieceBytes);
    while (size > 1 && size < text.size() &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
      --size;
    piece.clear();
    append_json_string(piece, text.substr(0, size));
    output.write(std::string_view(piece).substr(1, piece.size() - 2));
    text.remove_prefix(size);
  }
}

// Values leave as they are read: what is read of a long text is longer than the text. `whole`: what
// was read already, with an external reader's values among ours.
class DocumentJson {
 public:
  DocumentJson(Session& session, const ReadDocument& document, OutputFile& output)
      : messages_(session.messages()), document_(document), output_(output) {}

  void write(const TextReading& whole) {
    open(whole.language);
    values(whole.values);
    close(whole);
  }

  void read(const std::string& language, const ReadingOptions& options) {
    const TextReading reading =
        read_text_in_parts(document_.text, language, options,
                           [this](std::string_view known, const std::vector<ReadValue>& read) {
                             if (json_.depth() == 0) open(known);
                             values(read);
                           });
    if (json_.depth() == 0) open(reading.language);
    close(reading);
  }

 private:
  void open(std::string_view language) {
    json_.begin_object();
    write_field(json_, "title", document_.title);
    write_field(json_, "publisher", document_.publisher);
    write_field(json_, "published", document_.published);
    write_field(json_, "modified", document_.modified);
    if (!document_.media_type.empty()) write_file_facts(json_, document_, messages_);
    write_language(json_, language);
    json_.key("values").begin_array();
  }

  void values(const std::vector<ReadValue>& values) {
    for (const ReadValue& value : values) {
      write_value(json_, document_.text, value);
      leave();
    }
  }

  void close(const TextReading& reading) {
    json_.end_array();
    write_attributions(json_, document_.text, reading.attributions, [this] { leave(); });
    json_.key("text").raw("\"");
    flush();
    write_long_string(output_, document_.text);
    out_ += '"';
    json_.end_object();
    out_ += '\n';
    flush();
  }

  void leave() {
    if (out_.size() >= kPieceBytes) flush();
  }
  void flush() {
    output_.write(out_);
    out_.clear();
  }

  const Messages& messages_;
  const ReadDocument& document_;
  OutputFile& output_;
  std::string out_;
  JsonWriter json_{out_, JsonLayout::indented};
};

// With `reader`, another program's values and attributions beside ours.
Outcome<TextReading> whole_reading(Session& session, const ReadDocument& document,
                                   const std::string& language, const ReadingOptions& options,
                                   const std::vector<std::string>& reader) {
  TextReading reading = read_text(document.text, language, options);
  if (reader.empty()) return reading;
  ReadDocument asked = document;
  asked.language = {reading.language, ""};
  const auto external = run_external_reader(reader, asked);
  if (!external) return tl::unexpected<Failure>(external.error());
  tell_refused(*external, session.messages());
  add_external(reading, *external);
  return reading;
}

}  // namespace

CommandResult read_command(Session& session) {
  if (session.line.has("--stdin-jsonl")) {
    if (session.line.value("--reader")) return input_failure(say("reader.one-text"), kProgram);
    return read_lines(session);
  }
  ReadDocument document;
  if (const auto text = session.line.value("--text")) {
    document.text = first_ill_formed(*text) ? well_formed(*text) : *text;
  } else {
    const std::string path = session.line.argument(0).empty() ? "-" : session.line.argument(0);
    auto file = read_document_file(path);
    if (!file) return tl::unexpected<Failure>(file.error());
    document = std::move(file->document);
  }
  ReadingOptions options = options_of(session);
  options.published = day_in(document.published.value);
  const std::string language = session.line.value("--lang").value_or(document.language.value);
  const auto reader = reader_command(session.line);
  if (!reader) return tl::unexpected<Failure>(reader.error());
  const bool json = session.settings.format == "json";
  if (json && reader->empty()) {
    auto output = OutputFile::open(session.output_path());
    if (!output) return tl::unexpected<Failure>(output.error());
    DocumentJson(session, document, *output).read(language, options);
    if (auto written = output->commit(); !written) return tl::unexpected<Failure>(written.error());
    return 0;
  }
  const auto reading = whole_reading(session, document, language, options, *reader);
  if (!reading) return tl::unexpected<Failure>(reading.error());
  if (!json) {
    return write_result(session, file_facts_as_table(document, session.messages()) +
                                     reading_as_table(document, *reading));
  }
  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  DocumentJson(session, document, *output).write(*reading);
  if (auto written = output->commit(); !written) return tl::unexpected<Failure>(written.error());
  return 0;
}

}  // namespace tawatur
