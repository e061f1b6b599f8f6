// ICU's parser reads the pattern (quoting rules and all); what it found is kept as a small tree
// of our own. Formatting then is string concatenation: no UTF-16, no icu::MessageFormat, whose
// const functions fill caches without a lock and so cannot be shared by threads. A report of
// 600,000 findings formats several million messages.

#include "reports/message_pattern.h"

#include <algorithm>
#include <charconv>

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace tawatur {
namespace {

// What went wrong is for those who write patterns.
template <typename T>
using Read = tl::expected<T, std::string>;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

PluralForm form_named(std::string_view name) {
  if (name == "zero") return PluralForm::zero;
  if (name == "one") return PluralForm::one;
  if (name == "two") return PluralForm::two;
  if (name == "few") return PluralForm::few;
  if (name == "many") return PluralForm::many;
  return PluralForm::other;
}

void append_number(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  append_grouped(out, {digits, static_cast<std::size_t>(end.ptr - digits)});
}

const Param* find(std::span<const Param> params, std::string_view name) {
  for (const Param& param : params) {
    if (param.name == name) return &param;
  }
  return nullptr;
}

}  // namespace

// Walks the flat list of parts that ICU makes and nests it.
class PatternCompiler {
 public:
  explicit PatternCompiler(const icu::MessagePattern& parsed)
      : parsed_(parsed), source_(parsed.getPatternString()) {}

  Read<MessagePattern::Body> message(std::int32_t& part) {
    MessagePattern::Body body;
    std::int32_t from = parsed_.getPart(part).getLimit();
    for (++part;; ++part) {
      const icu::MessagePattern::Part& here = parsed_.getPart(part);
      add_text(body, from, here.getIndex());
      from = here.getLimit();
      switch (here.getType()) {
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
          return body;
        case UMSGPAT_PART_TYPE_REPLACE_NUMBER: {
          MessagePattern::Piece sharp;
          sharp.kind = MessagePattern::Piece::Kind::sharp;
          body.push_back(std::move(sharp));
          break;
        }
        case UMSGPAT_PART_TYPE_ARG_START: {
          auto piece = argument(part);
          if (!piece) return tl::unexpected<std::string>(piece.error());
          body.push_back(std::move(*piece));
          from = parsed_.getPart(part).getLimit();
          break;
        }
        case UMSGPAT_PART_TYPE_INSERT_CHAR:  // only matters to those who write patterns
        case UMSGPAT_PART_TYPE_MSG_START:
        case UMSGPAT_PART_TYPE_SKIP_SYNTAX:
        case UMSGPAT_PART_TYPE_ARG_LIMIT:
        case UMSGPAT_PART_TYPE_ARG_NUMBER:
        case UMSGPAT_PART_TYPE_ARG_NAME:
        case UMSGPAT_PART_TYPE_ARG_TYPE:
        case UMSGPAT_PART_TYPE_ARG_STYLE:
        case UMSGPAT_PART_TYPE_ARG_SELECTOR:
        case UMSGPAT_PART_TYPE_ARG_INT:
        case UMSGPAT_PART_TYPE_ARG_DOUBLE:
          break;
      }
    }
  }

 private:
  void add_text(MessagePattern::Body& body, std::int32_t from, std::int32_t to) {
    if (to <= from) return;
    if (body.empty() || body.back().kind != MessagePattern::Piece::Kind::text) body.emplace_back();
    body.back().text += utf8(source_.tempSubStringBetween(from, to));
  }

  // `part` stands on ARG_START and is left on ARG_LIMIT.
  Read<MessagePattern::Piece> argument(std::int32_t& part) {
    const UMessagePatternArgType type = parsed_.getPart(part).getArgType();
    const std::int32_t limit = parsed_.getLimitPartIndex(part);
    MessagePattern::Piece piece;
    ++part;
    piece.text = utf8(parsed_.getSubstring(parsed_.getPart(part)));
    switch (type) {
      case UMSGPAT_ARG_TYPE_NONE:
        piece.kind = MessagePattern::Piece::Kind::argument;
        break;
      case UMSGPAT_ARG_TYPE_PLURAL:
        piece.kind = MessagePattern::Piece::Kind::plural;
        break;
      case UMSGPAT_ARG_TYPE_SELECTORDINAL:
        piece.kind = MessagePattern::Piece::Kind::ordinal;
        break;
      case UMSGPAT_ARG_TYPE_SELECT:
        piece.kind = MessagePattern::Piece::Kind::select;
        break;
      case UMSGPAT_ARG_TYPE_SIMPLE:
      case UMSGPAT_ARG_TYPE_CHOICE:
        return tl::unexpected<std::string>("argument {" + piece.text +
                                           "}: only plural, selectordinal and select");
    }
    if (piece.kind != MessagePattern::Piece::Kind::argument) {
      for (++part; part < limit; ++part) {
        if (auto problem = branch(piece, part); !problem) {
          return tl::unexpected<std::string>(problem.error());
        }
      }
    }
    part = limit;
    return piece;
  }

  // `part` stands on ARG_SELECTOR and is left on the branch's MSG_LIMIT.
  Read<void> branch(MessagePattern::Piece& piece, std::int32_t& part) {
    MessagePattern::Branch made;
    made.selector = utf8(parsed_.getSubstring(parsed_.getPart(part)));
    made.form = form_named(made.selector);
    ++part;
    if (parsed_.getPart(part).getType() == UMSGPAT_PART_TYPE_ARG_INT) {
      made.is_number = true;
      made.number = parsed_.getPart(part).getValue();
      ++part;
    }
    if (parsed_.getPart(part).getType() != UMSGPAT_PART_TYPE_MSG_START) {
      return tl::unexpected<std::string>("{" + piece.text + "}: offsets are not used here");
    }
    auto body = message(part);
    if (!body) return tl::unexpected<std::string>(body.error());
    made.body = std::move(*body);
    piece.branches.push_back(std::move(made));
    return {};
  }

  const icu::MessagePattern& parsed_;
  const icu::UnicodeString& source_;
};

Read<MessagePattern> MessagePattern::compile(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8(icu::StringPiece(
                                       pattern.data(), static_cast<std::int32_t>(pattern.size()))),
                                   &where, status);
  if (U_FAILURE(status)) {
    return tl::unexpected<std::string>("message pattern \"" + std::string(pattern) +
                                       "\": " + u_errorName(status));
  }
  MessagePattern made;
  if (parsed.countParts() == 0) return made;
  std::int32_t part = 0;
  auto body = PatternCompiler(parsed).message(part);
  if (!body) return tl::unexpected<std::string>(body.error());
  made.body_ = std::move(*body);
  return made;
}

const MessagePattern::Branch& MessagePattern::choose(const Piece& piece, const Param& param,
                                                     const PluralChooser& language) {
  const Branch* other = &piece.branches.back();
  if (piece.kind == Piece::Kind::select) {
    for (const Branch& branch : piece.branches) {
      if (branch.selector == param.text) return branch;
      if (branch.selector == "other") other = &branch;
    }
    return *other;
  }
  for (const Branch& branch : piece.branches) {
    if (branch.is_number && branch.number == param.number) return branch;
  }
  const PluralForm form = piece.kind == Piece::Kind::plural ? language.cardinal(param.number)
                                                            : language.ordinal(param.number);
  for (const Branch& branch : piece.branches) {
    if (branch.is_number) continue;
    if (branch.form == form) return branch;
    if (branch.form == PluralForm::other) other = &branch;
  }
  return *other;
}

void MessagePattern::append_body(std::string& out, const Body& body, std::span<const Param> params,
                                 const PluralChooser& language, std::int64_t sharp) {
  for (const Piece& piece : body) {
    if (piece.kind == Piece::Kind::text) {
      out += piece.text;
      continue;
    }
    if (piece.kind == Piece::Kind::sharp) {
      append_number(out, sharp);
      continue;
    }
    const Param* param = find(params, piece.text);
    if (param == nullptr) {
      out += '{';
      out += piece.text;
      out += '}';
    } else if (piece.kind != Piece::Kind::argument) {
      append_body(out, choose(piece, *param, language).body, params, language, param->number);
    } else if (param->kind == Param::Kind::number) {
      append_number(out, param->number);
    } else if (param->kind == Param::Kind::plain_number) {
      out += std::to_string(param->number);
    } else if (param->kind == Param::Kind::ready) {
      out += param->text;
    } else {
      language.append_isolated(out, param->text);
    }
  }
}

void MessagePattern::append(std::string& out, std::span<const Param> params,
                            const PluralChooser& language) const {
  append_body(out, body_, params, language, 0);
}

void MessagePattern::collect(const Body& body, std::set<std::string>& names,
                             std::vector<std::vector<std::string>>& plurals) {
  for (const Piece& piece : body) {
    if (piece.kind == Piece::Kind::text || piece.kind == Piece::Kind::sharp) continue;
    names.insert(piece.text);
    if (piece.kind == Piece::Kind::plural) {
      std::vector<std::string>& forms = plurals.emplace_back();
      for (const Branch& branch : piece.branches) forms.push_back(branch.selector);
    }
    for (const Branch& branch : piece.branches) collect(branch.body, names, plurals);
  }
}

std::set<std::string> MessagePattern::parameter_names() const {
  std::set<std::string> names;
  std::vector<std::vector<std::string>> plurals;
  collect(body_, names, plurals);
  return names;
}

std::vector<std::vector<std::string>> MessagePattern::plural_forms() const {
  std::set<std::string> names;
  std::vector<std::vector<std::string>> plurals;
  collect(body_, names, plurals);
  return plurals;
}

void append_grouped(std::string& out, std::string_view decimal) {
  std::size_t begin = 0;
  if (!decimal.empty() && decimal[0] == '-') begin = 1;
  const std::size_t point = std::min(decimal.find('.'), decimal.size());
  out.append(decimal.substr(0, begin));
  for (std::size_t i = begin; i < point; ++i) {
    if (i > begin && (point - i) % 3 == 0) out += ',';
    out += decimal[i];
  }
  out.append(decimal.substr(point));
}

}  // namespace tawatur
