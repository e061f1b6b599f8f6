#include "reports/drawing/layered_layout.h"

#include <cmath>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

std::vector<LayoutBox> boxes_of(std::size_t count) {
  std::vector<LayoutBox> boxes;
  for (std::size_t i = 0; i < count; ++i) {
    boxes.push_back(
        {60.0 + static_cast<double>(i % 5) * 30, 30.0 + static_cast<double>(i % 3) * 20, false});
  }
  return boxes;
}

// Arrows between random pairs; with `circles` in any direction.
std::vector<LayoutArrow> arrows_of(std::size_t boxes, std::size_t count, bool circles,
                                   std::mt19937& random) {
  std::vector<LayoutArrow> arrows;
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t from = random() % boxes;
    std::size_t to = random() % boxes;
    if (from == to) continue;
    if (!circles && from > to) std::swap(from, to);
    arrows.push_back({from, to, 1, 1});
  }
  return arrows;
}

bool overlap(const Layout& layout, const std::vector<LayoutBox>& boxes, std::size_t a,
             std::size_t b) {
  const Point& p = layout.centres[a];
  const Point& q = layout.centres[b];
  return std::abs(p.x - q.x) < (boxes[a].width + boxes[b].width) / 2 - 1 &&
         std::abs(p.y - q.y) < (boxes[a].height + boxes[b].height) / 2 - 1;
}

TEST(LayOut, KeepsBoxesApartAndArrowsAtTheirSides) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const std::size_t count = 2 + random() % 25;
    const auto boxes = boxes_of(count);
    const auto arrows = arrows_of(count, count * 2, seed % 3 == 0, random);
    const auto layout = lay_out(boxes, arrows);
    ASSERT_TRUE(layout.has_value()) << english(layout.error().message);
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < a; ++b) EXPECT_FALSE(overlap(*layout, boxes, a, b));
      EXPECT_GE(layout->centres[a].x - boxes[a].width / 2, -1);
      EXPECT_LE(layout->centres[a].x + boxes[a].width / 2, layout->width + 1);
      EXPECT_LE(layout->centres[a].y + boxes[a].height / 2, layout->height + 1);
    }
    for (std::size_t i = 0; i < arrows.size(); ++i) {
      const auto& path = layout->paths[i];
      ASSERT_GE(path.size(), 4U);
      EXPECT_EQ(path.size() % 3, 1U);
      const Point tail = layout->centres[arrows[i].from];
      const Point head = layout->centres[arrows[i].to];
      EXPECT_NEAR(path.front().x, tail.x + boxes[arrows[i].from].width / 2, 3);
      EXPECT_NEAR(path.back().x, head.x - boxes[arrows[i].to].width / 2, 3);
      EXPECT_NEAR(path.back().y, head.y, 3);
      if (seed % 3 != 0) {
        EXPECT_LT(tail.x, head.x) << "news travels from left to right";
      }
    }
  }
}

TEST(LayOut, PutsOriginsIntoTheFirstLayer) {
  auto boxes = boxes_of(5);
  boxes[3].leftmost = true;
  const auto layout = lay_out(boxes, {{0, 1, 1, 1}, {1, 2, 1, 1}, {2, 4, 1, 1}, {3, 4, 1, 1}});
  ASSERT_TRUE(layout.has_value());
  EXPECT_LT(layout->centres[3].x, layout->centres[1].x);
}

TEST(LayOut, RefusesWhatItCannotDraw) {
  EXPECT_EQ(lay_out(boxes_of(kMaxLayoutNodes + 1), {}).error().code, ErrorCode::limit_exceeded);
  EXPECT_EQ(lay_out(boxes_of(2), {{0, 2, 1, 1}}).error().code, ErrorCode::invalid_input);
  EXPECT_TRUE(lay_out({}, {}).has_value());
}

TEST(LayOut, ManyThreadsMayCallIt) {
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 4; ++t) {
    threads.emplace_back([t] {
      std::mt19937 random(t);
      for (int i = 0; i < 10; ++i) {
        EXPECT_TRUE(lay_out(boxes_of(9), arrows_of(9, 12, true, random)).has_value());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace tawatur
