#include "reports/drawing/diagram.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<DiagramNodeKind, 9> kNodeKinds{{
    {"claim", DiagramNodeKind::claim},
    {"attribute", DiagramNodeKind::attribute},
    {"group", DiagramNodeKind::group},
    {"document", DiagramNodeKind::document},
    {"source", DiagramNodeKind::source},
    {"origin", DiagramNodeKind::origin},
    {"owner", DiagramNodeKind::owner},
    {"copied-text", DiagramNodeKind::copied_text},
    {"repeats", DiagramNodeKind::repeats},
}};

constexpr NamedValues<DiagramEdgeKind, 7> kEdgeKinds{{
    {"supports", DiagramEdgeKind::supports},
    {"part-of", DiagramEdgeKind::part_of},
    {"credits", DiagramEdgeKind::credits},
    {"published", DiagramEdgeKind::published},
    {"owns", DiagramEdgeKind::owns},
    {"copies", DiagramEdgeKind::copies},
    {"aside", DiagramEdgeKind::aside},
}};

}  // namespace

std::string_view name_of(DiagramNodeKind kind) { return name_in(kNodeKinds, kind); }
std::string_view name_of(DiagramEdgeKind kind) { return name_in(kEdgeKinds, kind); }

}  // namespace tawatur
