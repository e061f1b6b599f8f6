// Where derived bytes came from: a text made from a page, a page made from a mail, a mail made
// from a file.

#ifndef SOURCES_READ_BYTE_MAP_H
#define SOURCES_READ_BYTE_MAP_H

#include <cstddef>
#include <vector>

namespace tawatur {

struct ByteRange {
  std::size_t first = 0;
  std::size_t last = 0;  // end-exclusive
  // False: the bytes stand somewhere in this range, which is as near as one can say (the entry of
  // an archive, the whole file).
  bool exact = true;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// Maps offsets of derived bytes to offsets of source bytes. It is built from the start to the end
// of the derived bytes; the source may be skipped but not repeated backwards by the builder's
// caller (nothing breaks then, but ranges over the seam are wide). Consecutive pieces of one shape
// share a segment, so text that is kept as it is costs one segment whatever its length.
class ByteMap {
 public:
  // The next `size` derived bytes are the next `size` source bytes.
  void same(std::size_t size) { take(1, 1, size); }
  // `count` times: the next `derived` bytes stand for the next `source` bytes, as a unit.
  void take(std::size_t derived, std::size_t source, std::size_t count = 1);
  // The next derived bytes stand somewhere in the next source bytes: nothing nearer can be said.
  void within(std::size_t derived, std::size_t source);
  // The next derived bytes stand for nothing in the source (a line end between paragraphs).
  void insert(std::size_t derived) { take(derived, 0); }
  // The next source bytes have no derived bytes.
  void skip(std::size_t source) { source_ += source; }
  // Goes on at this offset of the source.
  void go_to(std::size_t source) { source_ = source; }
  // The next derived bytes are the bytes [first, last) of what `below` is the map of.
  void append_part(const ByteMap& below, std::size_t first, std::size_t last);

  [[nodiscard]] std::size_t derived_size() const { return derived_; }
  // Where the next source byte would come from.
  [[nodiscard]] std::size_t source_position() const { return source_; }
  // The source bytes that the derived bytes [first, last) came from; an empty range gives the
  // place of `first`. Offsets beyond the end mean the end. Logarithmic in the number of segments.
  [[nodiscard]] ByteRange source_of(std::size_t first, std::size_t last) const;
  // The same derived bytes, with their places in what `below` is a map to.
  [[nodiscard]] ByteMap over(const ByteMap& below) const;
  // All sources lie this much further on.
  void shift(std::size_t source);
  // Drops derived bytes at the end.
  void cut(std::size_t derived_size);

 private:
  struct Segment {
    std::size_t derived;       // where it begins
    std::size_t source;        // where it begins
    std::size_t derived_step;  // of one unit
    std::size_t source_step;   // of one unit
    bool exact;
  };

  void add(std::size_t derived, std::size_t source, std::size_t count, bool exact);
  [[nodiscard]] std::size_t segment_at(std::size_t derived) const;
  [[nodiscard]] std::size_t end_of(std::size_t segment) const;

  std::vector<Segment> segments_;
  std::size_t derived_ = 0;
  std::size_t source_ = 0;
};

}  // namespace tawatur

#endif  // SOURCES_READ_BYTE_MAP_H
