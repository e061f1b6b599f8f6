// The style sheet of all drawings. Colours come in pairs of a pale fill and a strong line; every
// text has a contrast of at least 7 : 1 on its fill. No custom properties: renderers outside
// browsers do not read them. A class only ever styles what is inside .tw-drawing, so the sheet can
// live in a page with others.

#include "reports/drawing/svg_renderer.h"

namespace tawatur {
namespace {

constexpr std::string_view kStyleSheet = R"css(
.tw-drawing{direction:ltr;font-family:"Noto Sans","Noto Sans Arabic","Noto Sans Hebrew","DejaVu Sans",sans-serif}
.tw-embedded{max-width:100%;height:auto}
.tw-drawing text{unicode-bidi:plaintext;fill:#17191d;font-size:13px}
.tw-drawing .tw-title{font-size:19px;font-weight:bold}
.tw-drawing .tw-strong,.tw-drawing .tw-badge,.tw-drawing .tw-cut-word,.tw-drawing .tw-hidden{font-weight:bold}
.tw-drawing .tw-small,.tw-drawing .tw-footer,.tw-drawing .tw-key{font-size:11px;fill:#3b3f47}
.tw-drawing .tw-badge,.tw-drawing .tw-cut-word,.tw-drawing .tw-hidden{font-size:11px}
.tw-drawing .tw-page{fill:#fff}
.tw-drawing .tw-rule{fill:none;stroke:#c6cad1;stroke-width:1}
.tw-drawing .tw-shape{fill:#fff;stroke:#4b5058;stroke-width:1.3}
.tw-drawing .tw-line{fill:none;stroke:#4b5058;stroke-width:1.1}
.tw-drawing .tw-claim .tw-shape{stroke:#17191d;stroke-width:2.4}
.tw-drawing .tw-attribute .tw-shape{stroke:#17191d;stroke-width:1.6}
.tw-drawing .tw-claim .tw-shape.tw-conflict,.tw-drawing .tw-attribute .tw-shape.tw-conflict{stroke:#a3132b;stroke-width:3.4}
.tw-drawing .tw-claim .tw-shape.tw-single-source,.tw-drawing .tw-attribute .tw-shape.tw-single-source{stroke:#8a4b00;stroke-dasharray:9 3}
.tw-drawing .tw-claim .tw-shape.tw-undetermined,.tw-drawing .tw-attribute .tw-shape.tw-undetermined{stroke:#4b5058;stroke-dasharray:2 3}
.tw-drawing .tw-claim .tw-shape.tw-unsupported,.tw-drawing .tw-attribute .tw-shape.tw-unsupported{stroke:#4b5058;stroke-dasharray:6 4;stroke-width:1.2}
.tw-drawing .tw-shape.tw-agreement{stroke:#0d5c48}
.tw-drawing .tw-group .tw-shape{fill:#e3f3f0;stroke:#0b5a5a;stroke-width:1.6}
.tw-drawing .tw-source .tw-shape{fill:#e8f0fb;stroke:#1f4f8f;stroke-dasharray:6 3}
.tw-drawing .tw-origin .tw-shape{fill:#fdf1d3;stroke:#6f4a00;stroke-width:2}
.tw-drawing .tw-origin .tw-line{stroke:#6f4a00;stroke-width:2}
.tw-drawing .tw-owner .tw-shape{fill:#f1e9f8;stroke:#5b2d86;stroke-dasharray:9 3 2 3}
.tw-drawing .tw-owner .tw-line{stroke:#5b2d86}
.tw-drawing .tw-copied-text .tw-shape{fill:#ececec;stroke:#17191d;stroke-dasharray:2 3;stroke-width:1.6}
.tw-drawing .tw-own-account .tw-shape{fill:#fdf1d3;stroke:#6f4a00;stroke-width:1.8}
.tw-drawing .tw-own-account .tw-line{stroke:#6f4a00}
.tw-drawing .tw-faded .tw-shape{fill:#f3f3f4;stroke:#70757e;stroke-dasharray:3 3}
.tw-drawing .tw-faded text{fill:#4b5058}
.tw-drawing .tw-faded .tw-label{text-decoration:line-through}
.tw-drawing .tw-cut .tw-shape{stroke:#17191d;stroke-width:4}
.tw-drawing .tw-tag{fill:#17191d}
.tw-drawing .tw-cut-word{fill:#fff}
.tw-drawing .tw-bar{fill:none;stroke:#17191d;stroke-width:2.6}
.tw-drawing .tw-bar-halo{fill:none;stroke:#fff;stroke-width:6}
.tw-drawing .tw-tag-bar{fill:none;stroke:#fff;stroke-width:1.8}
.tw-drawing .tw-pattern path{fill:none;stroke:#4b5058;stroke-width:1.6}
.tw-drawing .tw-pattern.tw-conflict path{stroke:#a3132b;stroke-width:2}
.tw-drawing .tw-pattern.tw-single-source path{stroke:#8a4b00;stroke-width:1.8}
.tw-drawing .tw-pattern .tw-solid{fill:#0d5c48;stroke:none}
.tw-drawing .tw-icon{fill:#4b5058;stroke:none}
.tw-drawing .tw-icon.tw-conflict{fill:#a3132b}
.tw-drawing .tw-icon.tw-single-source{fill:#8a4b00}
.tw-drawing .tw-icon.tw-agreement{fill:#0d5c48}
.tw-drawing .tw-sign{fill:none;stroke:#fff;stroke-width:2.2;stroke-linecap:round}
.tw-drawing .tw-edge path{fill:none;stroke:#565b64;stroke-width:1.3}
.tw-drawing .tw-edge .tw-head{fill:#565b64;stroke:#565b64;stroke-width:1;stroke-dasharray:none}
.tw-drawing .tw-edge .tw-hollow{fill:#fff}
.tw-drawing .tw-supports path{stroke-width:1.5}
.tw-drawing .tw-credits path{stroke-dasharray:8 3}
.tw-drawing .tw-copies path{stroke-dasharray:2 3;stroke-width:1.6}
.tw-drawing .tw-owns path{stroke-dasharray:9 3 2 3}
.tw-drawing .tw-published path{stroke-width:1}
.tw-drawing .tw-part-of path{stroke-width:2}
.tw-drawing .tw-aside path{stroke-dasharray:3 4}
.tw-drawing .tw-edge.tw-on-line path{stroke:#17191d;stroke-width:2.8}
.tw-drawing .tw-edge.tw-on-line .tw-head{fill:#17191d;stroke:#17191d;stroke-width:1}
.tw-drawing .tw-edge.tw-loop path{stroke:#a3132b}
.tw-drawing .tw-edge.tw-loop .tw-head{fill:#a3132b;stroke:#a3132b}
.tw-drawing a{text-decoration:none}
.tw-drawing a:focus .tw-shape,.tw-drawing a:hover .tw-shape{stroke-width:3}
@media screen and (prefers-color-scheme:dark){
.tw-drawing text{fill:#f0f1f3}
.tw-drawing .tw-small,.tw-drawing .tw-footer,.tw-drawing .tw-key,.tw-drawing .tw-faded text{fill:#c9cdd4}
.tw-drawing .tw-page{fill:#15171b}
.tw-drawing .tw-rule{stroke:#454a53}
.tw-drawing .tw-shape{fill:#22252b;stroke:#b4b9c2}
.tw-drawing .tw-line{stroke:#b4b9c2}
.tw-drawing .tw-claim .tw-shape,.tw-drawing .tw-attribute .tw-shape{stroke:#f0f1f3}
.tw-drawing .tw-claim .tw-shape.tw-conflict,.tw-drawing .tw-attribute .tw-shape.tw-conflict{stroke:#ff8d9c}
.tw-drawing .tw-claim .tw-shape.tw-single-source,.tw-drawing .tw-attribute .tw-shape.tw-single-source{stroke:#f0b45c}
.tw-drawing .tw-claim .tw-shape.tw-undetermined,.tw-drawing .tw-attribute .tw-shape.tw-undetermined,.tw-drawing .tw-claim .tw-shape.tw-unsupported,.tw-drawing .tw-attribute .tw-shape.tw-unsupported{stroke:#b4b9c2}
.tw-drawing .tw-shape.tw-agreement{stroke:#6fd3b4}
.tw-drawing .tw-group .tw-shape{fill:#12302f;stroke:#7fd0cb}
.tw-drawing .tw-source .tw-shape{fill:#172638;stroke:#8fbaf0}
.tw-drawing .tw-origin .tw-shape,.tw-drawing .tw-own-account .tw-shape{fill:#352a10;stroke:#f0c66a}
.tw-drawing .tw-origin .tw-line,.tw-drawing .tw-own-account .tw-line{stroke:#f0c66a}
.tw-drawing .tw-owner .tw-shape{fill:#2b1f38;stroke:#cfa8ef}
.tw-drawing .tw-owner .tw-line{stroke:#cfa8ef}
.tw-drawing .tw-copied-text .tw-shape{fill:#2f3136;stroke:#f0f1f3}
.tw-drawing .tw-faded .tw-shape{fill:#1c1e22;stroke:#8a909a}
.tw-drawing .tw-cut .tw-shape{stroke:#fff}
.tw-drawing .tw-tag{fill:#fff}
.tw-drawing .tw-cut-word{fill:#15171b}
.tw-drawing .tw-bar{stroke:#fff}
.tw-drawing .tw-bar-halo{stroke:#15171b}
.tw-drawing .tw-tag-bar{stroke:#15171b}
.tw-drawing .tw-pattern path{stroke:#b4b9c2}
.tw-drawing .tw-pattern.tw-conflict path{stroke:#ff8d9c}
.tw-drawing .tw-pattern.tw-single-source path{stroke:#f0b45c}
.tw-drawing .tw-pattern .tw-solid{fill:#6fd3b4}
.tw-drawing .tw-icon{fill:#b4b9c2}
.tw-drawing .tw-icon.tw-conflict{fill:#ff8d9c}
.tw-drawing .tw-icon.tw-single-source{fill:#f0b45c}
.tw-drawing .tw-icon.tw-agreement{fill:#6fd3b4}
.tw-drawing .tw-sign{stroke:#15171b}
.tw-drawing .tw-edge path{stroke:#a3a9b3}
.tw-drawing .tw-edge .tw-head{fill:#a3a9b3;stroke:#a3a9b3}
.tw-drawing .tw-edge .tw-hollow{fill:#15171b}
.tw-drawing .tw-edge.tw-on-line path{stroke:#f0f1f3}
.tw-drawing .tw-edge.tw-on-line .tw-head{fill:#f0f1f3;stroke:#f0f1f3}
.tw-drawing .tw-edge.tw-loop path{stroke:#ff8d9c}
.tw-drawing .tw-edge.tw-loop .tw-head{fill:#ff8d9c;stroke:#ff8d9c}
}
@media print{
.tw-drawing{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)css";

}  // namespace

std::string_view svg_style_sheet() { return kStyleSheet; }

}  // namespace tawatur
