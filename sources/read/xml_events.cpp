#include "sources/read/xml_events.h"

#include <memory>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace tawatur {
namespace {

std::string_view bytes_of(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

struct FreeParser {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

struct State {
  const XmlEvents& events;
  std::size_t max_depth;
  xmlParserCtxt* context = nullptr;
  std::size_t depth = 0;
  bool too_deep = false;
  XmlEvents::Attributes attributes;
};

State& state_of(void* user) { return *static_cast<State*>(user); }

void open(void* user, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**,
          int count, int, const xmlChar** raw) {
  State& state = state_of(user);
  if (++state.depth > state.max_depth) {
    state.too_deep = true;
    xmlStopParser(state.context);
    return;
  }
  state.attributes.clear();
  for (int i = 0; i < count; ++i, raw += 5) {
    const auto* const start = reinterpret_cast<const char*>(raw[3]);
    const auto* const end = reinterpret_cast<const char*>(raw[4]);
    state.attributes.emplace_back(bytes_of(raw[0]),
                                  std::string_view(start, static_cast<std::size_t>(end - start)));
  }
  state.events.open(bytes_of(name), state.attributes);
}

void close(void* user, const xmlChar* name, const xmlChar*, const xmlChar*) {
  State& state = state_of(user);
  if (state.depth > 0) --state.depth;
  if (!state.too_deep) state.events.close(bytes_of(name));
}

void text(void* user, const xmlChar* text, int size) {
  state_of(user).events.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

}  // namespace

Result<void> parse_xml(std::string_view xml, const ReadLimits& limits, const XmlEvents& events) {
  if (xml.size() > limits.page_bytes) {
    return fail(ErrorCode::limit_exceeded,
                say("read.too-large", {{"size", xml.size()}, {"limit", limits.page_bytes}}));
  }
  const std::unique_ptr<xmlParserCtxt, FreeParser> context(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (!context) return fail(ErrorCode::corrupt_data, say("read.xml-damaged"));
  xmlSAXHandler handlers{};
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.startElementNs = open;
  handlers.endElementNs = close;
  handlers.characters = text;
  handlers.cdataBlock = text;
  handlers.ignorableWhitespace = text;
  handlers.serror = [](void*, xmlErrorPtr) {};
  State state{events, limits.element_depth, nullptr, 0, false, {}};
  state.context = context.get();
  xmlSAXHandler* const own = context->sax;
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET);
  context->sax = &handlers;
  context->userData = &state;
  xmlParseDocument(context.get());
  const bool well_formed = context->wellFormed != 0;
  context->sax = own;
  if (state.too_deep) {
    return fail(ErrorCode::limit_exceeded,
                say("read.xml-too-deep", {{"limit", limits.element_depth}}));
  }
  if (!well_formed) return fail(ErrorCode::corrupt_data, say("read.xml-damaged"));
  return {};
}

}  // namespace tawatur
