// The libraries that lay out and draw. They bring forty others with them and take longer to load
// than the rest of the program takes to start, so they are loaded when something is drawn.
//
//   if (auto loaded = load_drawing_libraries(DrawingLibraries::graphviz); !loaded) return …;
//   const LazyFunction<decltype(::agopen)> agopen{DrawingLibraries::graphviz, "agopen"};
//
// Inside our namespace a LazyFunction hides the library's function of the same name and is called
// like it.

#ifndef REPORTS_DRAWING_DRAWING_LIBRARIES_H
#define REPORTS_DRAWING_DRAWING_LIBRARIES_H

#include <atomic>
#include <cstdint>

#include "core/result.h"

namespace tawatur {

enum class DrawingLibraries : std::uint8_t {
  graphviz,  // layout
  pictures,  // librsvg, Cairo, Pango and what they stand on
};

// Fails with unsupported, naming the library, when one of them is not installed. Cheap the second
// time; thread-safe.
[[nodiscard]] Result<void> load_drawing_libraries(DrawingLibraries libraries);

// A function or variable of libraries that were loaded. What is not in them is a fault of the
// build: the program ends.
[[nodiscard]] void* drawing_symbol(DrawingLibraries libraries, const char* name);

template <typename Function>
class LazyFunction {
 public:
  constexpr LazyFunction(DrawingLibraries libraries, const char* name)
      : libraries_(libraries), name_(name) {}

  // Not explicit, so that it can be called and handed over as the function.
  operator Function*() const {  // NOLINT(google-explicit-constructor)
    void* found = found_.load(std::memory_order_acquire);
    if (found == nullptr) {
      found = drawing_symbol(libraries_, name_);
      found_.store(found, std::memory_order_release);
    }
    return reinterpret_cast<Function*>(found);
  }

 private:
  DrawingLibraries libraries_;
  const char* name_;
  mutable std::atomic<void*> found_{nullptr};
};

}  // namespace tawatur

#endif  // REPORTS_DRAWING_DRAWING_LIBRARIES_H
