// A list of segments, each a row of equal units: 1:1 for text kept as it is, 2:1 for Arabic letters
// of a one-byte charset as UTF-8, 1:3 for quoted-printable, 1:5 for `&amp;`. So that a page in
// windows-1256 inside a mail costs about two segments a word, and one in UTF-8 one a paragraph.

#include "sources/read/byte_map.h"

#include <algorithm>

namespace tawatur {

void ByteMap::take(std::size_t derived, std::size_t source, std::size_t count) {
  add(derived, source, count, true);
}

void ByteMap::within(std::size_t derived, std::size_t source) { add(derived, source, 1, false); }

void ByteMap::add(std::size_t derived, std::size_t source, std::size_t count, bool exact) {
  if (count == 0) return;
  if (derived == 0) {
    skip(source * count);
    return;
  }
  bool joined = false;
  if (!segments_.empty() && exact) {
    const Segment& last = segments_.back();
    joined = last.exact && last.derived_step == derived && last.source_step == source &&
             last.source + (derived_ - last.derived) / derived * source == source_;
  }
  if (!joined) segments_.push_back({derived_, source_, derived, source, exact});
  derived_ += derived * count;
  source_ += source * count;
}

std::size_t ByteMap::segment_at(std::size_t derived) const {
  const auto behind =
      std::upper_bound(segments_.begin(), segments_.end(), derived,
                       [](std::size_t at, const Segment& segment) { return at < segment.derived; });
  return behind == segments_.begin()
             ? 0
             : static_cast<std::size_t>(std::distance(segments_.begin(), behind)) - 1;
}

std::size_t ByteMap::end_of(std::size_t segment) const {
  return segment + 1 < segments_.size() ? segments_[segment + 1].derived : derived_;
}

void ByteMap::append_part(const ByteMap& below, std::size_t first, std::size_t last) {
  last = std::min(last, below.derived_);
  for (std::size_t at = below.segment_at(first); first < last; ++at) {
    const Segment& segment = below.segments_[at];
    const std::size_t end = std::min(below.end_of(at), last);
    while (first < end) {
      const std::size_t into = first - segment.derived;
      go_to(segment.source + into / segment.derived_step * segment.source_step);
      const bool whole = into % segment.derived_step == 0 && end - first >= segment.derived_step;
      const std::size_t units = whole ? (end - first) / segment.derived_step : 1;
      const std::size_t step =
          whole ? segment.derived_step
                : std::min(segment.derived_step - into % segment.derived_step, end - first);
      add(step, segment.source_step, units, segment.exact);
      first += step * units;
    }
  }
}

ByteRange ByteMap::source_of(std::size_t first, std::size_t last) const {
  if (segments_.empty()) return {source_, source_, true};
  first = std::min(first, derived_);
  last = std::clamp(last, first, derived_);
  const auto unit_start = [](const Segment& segment, std::size_t derived) {
    return segment.source +
           (derived - segment.derived) / segment.derived_step * segment.source_step;
  };
  const Segment& head = segments_[segment_at(first)];
  ByteRange range;
  range.first = unit_start(head, first);
  range.last = range.first;
  range.exact = head.exact;
  if (last > first) {
    const Segment& tail = segments_[segment_at(last - 1)];
    range.last = unit_start(tail, last - 1) + tail.source_step;
    range.exact = range.exact && tail.exact;
    if (range.last < range.first) {
      std::swap(range.first, range.last);
      range.exact = false;
    }
  }
  return range;
}

ByteMap ByteMap::over(const ByteMap& below) const {
  ByteMap out;
  for (std::size_t at = 0; at < segments_.size(); ++at) {
    const Segment& segment = segments_[at];
    const std::size_t size = end_of(at) - segment.derived;
    if (segment.derived_step == 1 && segment.source_step == 1 && segment.exact) {
      const std::size_t before = out.derived_;
      out.append_part(below, segment.source, segment.source + size);
      if (out.derived_ - before < size) out.insert(size - (out.derived_ - before));
      continue;
    }
    for (std::size_t unit = 0; unit * segment.derived_step < size; ++unit) {
      const std::size_t start = segment.source + unit * segment.source_step;
      const ByteRange range = below.source_of(start, start + segment.source_step);
      out.go_to(range.first);
      out.add(std::min(segment.derived_step, size - unit * segment.derived_step),
              range.last - range.first, 1, range.exact && segment.exact);
    }
  }
  return out;
}

void ByteMap::shift(std::size_t source) {
  for (Segment& segment : segments_) segment.source += source;
  source_ += source;
}

void ByteMap::cut(std::size_t derived_size) {
  if (derived_size >= derived_) return;
  source_ = source_of(derived_size, derived_size).first;
  while (!segments_.empty() && segments_.back().derived >= derived_size) segments_.pop_back();
  derived_ = derived_size;
}

}  // namespace tawatur
