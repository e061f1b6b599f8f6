// dot's four passes (ranks by network simplex, order by crossing counts, places, splines) are
// Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs" (1993).
//
// Boxes are handed over with a fixed size and an empty label. The layout engine is the only
// plug-in that is loaded, and loading more is forbidden, so that no Pango, no Cairo and no
// font of the machine has a say in where things are.

#include "reports/drawing/layered_layout.h"

#include <cmath>
#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include "reports/drawing/drawing_libraries.h"

namespace tawatur {
namespace {

const LazyFunction<decltype(::agattr)> agattr{DrawingLibraries::graphviz, "agattr"};
const LazyFunction<decltype(::agclose)> agclose{DrawingLibraries::graphviz, "agclose"};
const LazyFunction<decltype(::agedge)> agedge{DrawingLibraries::graphviz, "agedge"};
const LazyFunction<decltype(::agerrors)> agerrors{DrawingLibraries::graphviz, "agerrors"};
const LazyFunction<decltype(::agnode)> agnode{DrawingLibraries::graphviz, "agnode"};
const LazyFunction<decltype(::agopen)> agopen{DrawingLibraries::graphviz, "agopen"};
const LazyFunction<decltype(::agreseterrors)> agreseterrors{DrawingLibraries::graphviz,
                                                            "agreseterrors"};
const LazyFunction<decltype(::agset)> agset{DrawingLibraries::graphviz, "agset"};
const LazyFunction<decltype(::agseterr)> agseterr{DrawingLibraries::graphviz, "agseterr"};
const LazyFunction<decltype(::agseterrf)> agseterrf{DrawingLibraries::graphviz, "agseterrf"};
const LazyFunction<decltype(::agsubg)> agsubg{DrawingLibraries::graphviz, "agsubg"};
const LazyFunction<decltype(::agsubnode)> agsubnode{DrawingLibraries::graphviz, "agsubnode"};
const LazyFunction<decltype(::gvContextPlugins)> gvContextPlugins{DrawingLibraries::graphviz,
                                                                  "gvContextPlugins"};
const LazyFunction<decltype(::gvFreeContext)> gvFreeContext{DrawingLibraries::graphviz,
                                                            "gvFreeContext"};
const LazyFunction<decltype(::gvFreeLayout)> gvFreeLayout{DrawingLibraries::graphviz,
                                                          "gvFreeLayout"};
const LazyFunction<decltype(::gvLayout)> gvLayout{DrawingLibraries::graphviz, "gvLayout"};

constexpr double kPointsPerInch = 72;

struct ContextDeleter {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct GraphDeleter {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Context = std::unique_ptr<GVC_t, ContextDeleter>;
using Graph = std::unique_ptr<Agraph_t, GraphDeleter>;

// gvFreeLayout must run before agclose, or each drawing leaks some 50 KB.
class Placement {
 public:
  Placement(GVC_t* context, Agraph_t* graph)
      : context_(context), graph_(graph), ok_(gvLayout(context, graph, "dot") == 0) {}
  Placement(const Placement&) = delete;
  Placement& operator=(const Placement&) = delete;
  ~Placement() { gvFreeLayout(context_, graph_); }

  [[nodiscard]] bool ok() const { return ok_; }

 private:
  GVC_t* context_;
  Agraph_t* graph_;
  bool ok_;
};

// cgraph takes char* and does not write through it.
char* mutable_c_str(const char* text) { return const_cast<char*>(text); }

void declare(Agraph_t* graph, int kind, const char* name, const char* value) {
  agattr(graph, kind, mutable_c_str(name), mutable_c_str(value));
}

void set(void* object, const char* name, const std::string& value) {
  agset(object, mutable_c_str(name), mutable_c_str(value.c_str()));
}

// Graphviz hands one message over in several pieces ("Warning", ": ", text).
std::string& collected_messages() {
  static std::string messages;
  return messages;
}

int collect_message(char* piece) {
  collected_messages() += piece;
  return 0;
}

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

// One for the life of the program: making another leaks, and is unsafe with some plug-ins.
GVC_t* shared_context() {
  // Exported by the two plugin libraries, declared in none of Graphviz's headers.
  constexpr char core[] = "gvplugin_core_LTX_library";
  constexpr char dot[] = "gvplugin_dot_layout_LTX_library";
  static lt_symlist_t plugins[] = {
      {core, drawing_symbol(DrawingLibraries::graphviz, core)},
      {dot, drawing_symbol(DrawingLibraries::graphviz, dot)},
      {nullptr, nullptr},
  };
  constexpr int never_load_more = 0;
  static const Context context{gvContextPlugins(plugins, never_load_more)};
  return context.get();
}

// Whole hundredths of an inch, printed without the locale's decimal comma.
std::string inches(double pixels) {
  const auto hundredths = static_cast<long>(std::ceil(pixels * 100 / kPointsPerInch));
  std::string digits = std::to_string(hundredths);
  while (digits.size() < 3) digits.insert(0, "0");
  return digits.insert(digits.size() - 2, ".");
}

struct Built {
  Graph graph;
  std::vector<Agnode_t*> nodes;
  std::vector<Agedge_t*> edges;
};

void declare_attributes(Agraph_t* g) {
  // agset fails on an attribute that was not declared, so all of them are declared here.
  declare(g, AGRAPH, "rankdir", "LR");
  declare(g, AGRAPH, "nodesep", "0.2");
  declare(g, AGRAPH, "ranksep", "0.62");
  declare(g, AGRAPH, "mclimit", "0.5");
  declare(g, AGRAPH, "nslimit", "1");  // of a deep row, 11 s become 0.4 s and no line moves far
  declare(g, AGRAPH, "rank", "");
  declare(g, AGNODE, "label", "");
  declare(g, AGNODE, "shape", "box");
  declare(g, AGNODE, "fixedsize", "true");
  declare(g, AGNODE, "width", "1");
  declare(g, AGNODE, "height", "1");
  declare(g, AGEDGE, "arrowhead", "none");  // we draw the heads
  declare(g, AGEDGE, "tailport", "e");
  declare(g, AGEDGE, "headport", "w");
  declare(g, AGEDGE, "minlen", "1");
  declare(g, AGEDGE, "weight", "1");
}

Built build(const std::vector<LayoutBox>& boxes, const std::vector<LayoutArrow>& arrows) {
  Built built;
  const auto* const directed =
      static_cast<const Agdesc_t*>(drawing_symbol(DrawingLibraries::graphviz, "Agdirected"));
  built.graph.reset(agopen(mutable_c_str("drawing"), *directed, nullptr));
  Agraph_t* g = built.graph.get();
  declare_attributes(g);
  Agraph_t* first_layer = nullptr;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    std::string name = "n" + std::to_string(i);
    Agnode_t* node = agnode(g, name.data(), 1);
    set(node, "width", inches(boxes[i].width));
    set(node, "height", inches(boxes[i].height));
    built.nodes.push_back(node);
    if (!boxes[i].leftmost) continue;
    if (first_layer == nullptr) {
      first_layer = agsubg(g, mutable_c_str("first"), 1);
      set(first_layer, "rank", "min");
    }
    agsubnode(first_layer, node, 1);
  }
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    std::string key = "e" + std::to_string(i);  // two arrows between one pair are two arrows
    Agedge_t* edge =
        agedge(g, built.nodes[arrows[i].from], built.nodes[arrows[i].to], key.data(), 1);
    set(edge, "minlen", std::to_string(arrows[i].layers));
    set(edge, "weight", std::to_string(arrows[i].weight));
    built.edges.push_back(edge);
  }
  return built;
}

// dot may draw a reversed arrow from its head; the callers want tail to head.
void put_in_direction(std::vector<Point>& path, const Point& tail, const Point& head) {
  if (path.empty()) return;
  const auto distance = [](const Point& a, const Point& b) {
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
  };
  const double as_it_is = distance(path.front(), tail) + distance(path.back(), head);
  const double turned = distance(path.back(), tail) + distance(path.front(), head);
  if (turned < as_it_is) path = std::vector<Point>(path.rbegin(), path.rend());
}

Layout read_back(const Built& built, const std::vector<LayoutArrow>& arrows) {
  const boxf bounds = GD_bb(built.graph.get());
  const auto place = [&bounds](const pointf& p) {
    return Point{p.x - bounds.LL.x, bounds.UR.y - p.y};
  };
  Layout layout;
  layout.width = bounds.UR.x - bounds.LL.x;
  layout.height = bounds.UR.y - bounds.LL.y;
  for (Agnode_t* node : built.nodes) layout.centres.push_back(place(ND_coord(node)));
  for (std::size_t i = 0; i < built.edges.size(); ++i) {
    std::vector<Point> path;
    const splines* curve = ED_spl(built.edges[i]);
    for (std::size_t b = 0; curve != nullptr && b < static_cast<std::size_t>(curve->size); ++b) {
      const bezier& piece = curve->list[b];
      for (std::size_t k = b == 0 ? 0 : 1; k < static_cast<std::size_t>(piece.size); ++k) {
        path.push_back(place(piece.list[k]));
      }
    }
    put_in_direction(path, layout.centres[arrows[i].from], layout.centres[arrows[i].to]);
    layout.paths.push_back(std::move(path));
  }
  return layout;
}

}  // namespace

Result<Layout> lay_out(const std::vector<LayoutBox>& boxes,
                       const std::vector<LayoutArrow>& arrows) {
  if (boxes.size() > kMaxLayoutNodes) {
    return fail(
        ErrorCode::limit_exceeded,
        say("drawing.too-many-boxes", {{"count", boxes.size()}, {"most", kMaxLayoutNodes}}));
  }
  for (const LayoutArrow& arrow : arrows) {
    if (arrow.from >= boxes.size() || arrow.to >= boxes.size()) {
      return fail(ErrorCode::invalid_input, say("drawing.lost-arrow"));
    }
  }
  if (boxes.empty()) return Layout{};  // gvLayout crashes without a graph

  if (auto loaded = load_drawing_libraries(DrawingLibraries::graphviz); !loaded) {
    return tl::unexpected<Error>(std::move(loaded.error()));
  }
  const std::lock_guard lock(graphviz_mutex());
  agseterrf(collect_message);
  agseterr(AGERR);  // warnings would say how the ranks came out
  agreseterrors();  // its count is sticky across graphs
  collected_messages().clear();
  const Built built = build(boxes, arrows);
  const Placement placement(shared_context(), built.graph.get());
  if (!placement.ok() || agerrors() != 0) {
    return fail(ErrorCode::unsupported,
                say("drawing.graphviz", {{"problem", collected_messages()}}));
  }
  return read_back(built, arrows);
}

}  // namespace tawatur
