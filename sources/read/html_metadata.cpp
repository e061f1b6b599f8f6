#include "sources/read/html_metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/display.h"
#include "core/text/fold.h"
#include "sources/read/ascii.h"
#include "sources/read/found_date.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/reading_words.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

constexpr std::string_view kBehindTitle = "title element, behind the title";

bool is_address(std::string_view text) {
  return starts_with_ascii(text, "http://") || starts_with_ascii(text, "https://");
}

// "Title | Site", "Title - Site": the title, and the site behind the last separator.
std::pair<std::string_view, std::string_view> split_title(std::string_view title) {
  constexpr std::array<std::string_view, 8> kSeparators{" | ", " - ",  " – ", " — ",
                                                        " • ", " :: ", " » ", " |"};
  std::size_t cut = std::string_view::npos;
  std::size_t size = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (cut == std::string_view::npos || at > cut) {
      cut = at;
      size = separator.size();
    }
  }
  if (cut == std::string_view::npos) return {title, {}};
  return {trimmed(title.substr(0, cut)), trimmed(title.substr(cut + size))};
}

void date_field(ReadField& field, std::string_view value, const std::string& where) {
  if (field.given() || value.empty()) return;
  if (auto day = day_of_timestamp(value)) field.fill(std::move(*day), where);
}

}  // namespace

HtmlMetadata::HtmlMetadata(const HtmlTree& tree, const HtmlBlocks& page,
                           const LinkedArticle& linked)
    : tree_(tree), page_(page), linked_(linked) {
  for (const HtmlNode& node : tree.nodes) {
    if (node.tag == "meta") {
      for (const char* key : {"property", "name", "itemprop"}) {
        const std::string_view name = tree.attribute(node, key);
        if (name.empty()) continue;
        metas_.push_back({ascii_lowered(trimmed(name)), one_line(tree.attribute(node, "content")),
                          "meta " + std::string(trimmed(name))});
      }
    } else if (node.tag == "title" && page_title_.empty()) {
      page_title_ = one_line(tree.text_of(node));
    } else if (node.tag == "h1" && first_heading_.empty()) {
      first_heading_ = one_line(tree.text_of(node));
    }
  }
}

ReadField HtmlMetadata::meta(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const Meta& meta : metas_) {
      if (meta.name == name && !meta.content.empty()) return {meta.content, meta.where};
    }
  }
  return {};
}

void HtmlMetadata::read_title(ReadDocument& document) const {
  publisher(document);
  ReadField& title = document.title;
  title.fill(linked_.headline, "JSON-LD headline");
  ReadField og = meta({"og:title", "twitter:title", "dc.title", "headline"});
  // The site's name at its end, unless the heading has it too.
  const auto [own, site] = split_title(og.value);
  if (!site.empty() && (fold(site) == fold(document.publisher.value) || own == first_heading_)) {
    og.value = std::string(own);
  }
  // A heading that the other two contain is the title as printed.
  if (!first_heading_.empty() && og.value.find(first_heading_) == std::string::npos &&
      page_title_.find(first_heading_) == std::string::npos) {
    title.fill(std::move(og.value), std::move(og.where));
  }
  if (letters_in(first_heading_) >= 10 || !og.given()) title.fill(first_heading_, "h1");
  title.fill(std::move(og.value), std::move(og.where));
  if (!title.given()) printed_title(document);
  title.fill(std::string(split_title(page_title_).first), "title element");
}

// The title element may name the site first or last, and the title in short: the part of it that
// begins a line of the page shows which, and that line is the title as printed.
void HtmlMetadata::printed_title(ReadDocument& document) const {
  constexpr std::size_t kLongest = 200;
  const auto [front, back] = split_title(page_title_);
  if (back.empty()) return;
  const std::string folded_front = fold(front);
  const std::string folded_back = fold(back);
  for (const HtmlBlock& block : page_.blocks) {
    if (block.letters > kLongest || block.is_linked() || block.role == HtmlRole::furniture)
      continue;
    const std::string line = page_.line(tree_, block);
    const std::string folded = fold(line);
    const bool is_front = folded.compare(0, folded_front.size(), folded_front) == 0;
    const bool is_back = folded.compare(0, folded_back.size(), folded_back) == 0;
    if (!is_front && !is_back) continue;
    document.title.fill(line, "printed, with the title element");
    if (document.publisher.where == kBehindTitle) document.publisher = {};
    document.publisher.fill(std::string(is_front ? back : front),
                            "title element, beside the title");
    return;
  }
}

void HtmlMetadata::publisher(ReadDocument& document) const {
  ReadField& field = document.publisher;
  field.fill(linked_.publisher, "JSON-LD publisher");
  ReadField said = meta({"og:site_name", "publisher", "dc.publisher", "application-name",
                         "article:publisher", "copyright"});
  if (!is_address(said.value)) field.fill(std::move(said.value), std::move(said.where));
  const auto [own, site] = split_title(page_title_);
  if (!site.empty() && letters_in(site) <= 40) {
    field.fill(std::string(site), std::string(kBehindTitle));
  }
}

void HtmlMetadata::address(ReadDocument& document) const {
  ReadField& url = document.url;
  for (const HtmlNode& node : tree_.nodes) {
    if (node.tag == "link" && same_ascii(trimmed(tree_.attribute(node, "rel")), "canonical") &&
        is_address(tree_.attribute(node, "href"))) {
      url.fill(std::string(trimmed(tree_.attribute(node, "href"))), "link rel=canonical");
    }
  }
  ReadField said = meta({"og:url", "twitter:url", "dc.identifier"});
  if (is_address(said.value)) url.fill(std::move(said.value), std::move(said.where));
  if (is_address(linked_.url)) url.fill(linked_.url, "JSON-LD url");

  for (const HtmlNode& node : tree_.nodes) {
    if (node.tag == "html") {
      std::string_view language = trimmed(tree_.attribute(node, "lang"));
      if (language.empty()) language = trimmed(tree_.attribute(node, "xml:lang"));
      document.language.fill(std::string(language), "html lang");
      break;
    }
  }
  document.language.fill(linked_.language, "JSON-LD inLanguage");
  ReadField locale = meta({"og:locale", "content-language", "dc.language"});
  std::replace(locale.value.begin(), locale.value.end(), '_', '-');
  document.language.fill(std::move(locale.value), std::move(locale.where));
}

// Where title, byline and dates are printed: from the heading above the article to a little below.
std::pair<std::size_t, std::size_t> HtmlMetadata::near_article(const HtmlArticle& article) const {
  constexpr std::size_t kAbove = 25;
  constexpr std::size_t kBelow = 8;
  std::size_t first = article.first - std::min(article.first, kAbove);
  for (std::size_t i = article.first; i > first; --i) {
    if (page_.blocks[i - 1].heading == 1) {
      first = i - 1 - std::min<std::size_t>(i - 1, 3);
      break;
    }
  }
  return {first, std::min(article.last + kBelow, page_.blocks.size())};
}

void HtmlMetadata::byline(const HtmlArticle& article, ReadDocument& document) const {
  ReadField& field = document.byline;
  field.fill(linked_.author, "JSON-LD author");
  ReadField said = meta({"author", "article:author", "dc.creator", "parsely-author", "byl",
                         "sailthru.author", "twitter:creator"});
  if (!is_address(said.value) && said.value.substr(0, 1) != "@") {
    field.fill(std::move(said.value), std::move(said.where));
  }
  for (const HtmlNode& node : tree_.nodes) {
    if (field.given()) return;
    if (node.is_text()) continue;
    const std::string_view property = tree_.attribute(node, "itemprop");
    const std::string_view rel = tree_.attribute(node, "rel");
    const std::string text = one_line(tree_.text_of(node).substr(0, 400));
    if (letters_in(text) > 80) continue;
    if (same_ascii(property, "author")) field.fill(text, "itemprop author");
    if (find_ascii(rel, "author") != std::string_view::npos) field.fill(text, "rel=author");
  }
  const auto [first, last] = near_article(article);
  for (std::size_t i = first; i < last && !field.given(); ++i) {
    const HtmlBlock& block = page_.blocks[i];
    if (block.letters > 80 || block.role == HtmlRole::furniture) continue;
    const std::string line = page_.line(tree_, block);
    const std::string folded = fold(line);
    if (reading_words().begins(Cue::by, folded)) field.fill(line, std::string(kPrintedByline));
    const std::size_t slash = folded.find('/');
    if (slash != std::string::npos &&
        reading_words().is_agency(std::string_view(folded).substr(slash + 1))) {
      field.fill(line, std::string(kPrintedByline));
      document.publisher.fill(std::string(trimmed(line.substr(0, line.find('/')))),
                              "byline, printed near the title");
    }
  }
}

void HtmlMetadata::printed_dates(const HtmlArticle& article, ReadDocument& document) const {
  const auto [first, last] = near_article(article);
  const ReadingWords& words = reading_words();
  for (std::size_t i = first; i < last; ++i) {
    const HtmlBlock& block = page_.blocks[i];
    if (block.letters > 120) continue;
    const std::string line = page_.line(tree_, block);
    const std::string folded = fold(line);
    const bool says_modified = words.begins(Cue::modified, folded);
    const bool says_published = words.begins(Cue::published, folded);
    const auto date = find_date(line);
    if (!date) continue;
    if (date->other_letters > 30 && block.role != HtmlRole::details && !says_modified &&
        !says_published) {
      continue;
    }
    ReadField& field = says_modified ? document.modified : document.published;
    if (!field.given() && date->ambiguous) {
      document.doubts.push_back(
          {"date-ambiguous", say("read.doubt.date-ambiguous", {{"date", date->edtf}}), 0});
    }
    field.fill(date->edtf, "printed near the article");
  }
}

// The first; one of another day is worth a look.
void HtmlMetadata::choose_published(const std::vector<ReadField>& candidates,
                                    ReadDocument& document) {
  if (candidates.empty()) return;
  document.published = candidates.front();
  for (const ReadField& other : candidates) {
    if (other.value == document.published.value) continue;
    document.doubts.push_back(
        {"dates-differ",
         say("read.doubt.dates-differ", {{"first", document.published.value},
                                         {"first_place", document.published.where},
                                         {"second", other.value},
                                         {"second_place", visible(other.where)}}),
         0});
    return;
  }
}

void HtmlMetadata::dates(const HtmlArticle& article, ReadDocument& document) const {
  std::vector<ReadField> published;
  const auto candidate = [&published](std::string_view value, const std::string& where) {
    ReadField field;
    date_field(field, value, where);
    if (field.given()) published.push_back(std::move(field));
  };
  const auto said = [&](std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      const ReadField field = meta({name});
      candidate(field.value, field.where);
    }
  };
  candidate(linked_.published, "JSON-LD datePublished");
  said({"article:published_time", "datepublished", "og:published_time"});
  date_field(document.modified, linked_.modified, "JSON-LD dateModified");
  const auto [first, last] = near_article(article);
  for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
    const HtmlNode& node = tree_.nodes[i];
    if (node.is_text() || node.tag == "meta") continue;
    const std::string_view property = tree_.attribute(node, "itemprop");
    const std::string_view machine = tree_.attribute(node, "datetime").empty()
                                         ? tree_.attribute(node, "content")
                                         : tree_.attribute(node, "datetime");
    if (property.empty() && node.tag != "time") continue;
    if (find_ascii(property, "datepublished") != std::string_view::npos) {
      candidate(machine, "itemprop datePublished");
    } else if (find_ascii(property, "datemodified") != std::string_view::npos) {
      date_field(document.modified, machine, "itemprop dateModified");
    } else if (node.tag == "time" && first < last && i >= page_.blocks[first].node &&
               i <= page_.blocks[last - 1].at) {
      // Related articles have times too, hence only near this one.
      const bool updated =
          find_ascii(tree_.attribute(node, "class"), "updated") != std::string_view::npos &&
          find_ascii(tree_.attribute(node, "class"), "published") == std::string_view::npos;
      if (updated) {
        date_field(document.modified, machine, "time element");
      } else if (published.empty()) {
        candidate(machine, "time element");
      }
    }
  }
  said({"date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
        "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "article.published",
        "created"});
  for (const std::string_view name :
       {"article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified",
        "dcterms.modified", "article.updated", "revised"}) {
    const ReadField field = meta({name});
    date_field(document.modified, field.value, field.where);
  }
  choose_published(published, document);
  printed_dates(article, document);
}

void HtmlMetadata::read_rest(const HtmlArticle& article, ReadDocument& document) const {
  address(document);
  byline(article, document);
  dates(article, document);
}

}  // namespace tawatur
