// A symbol is looked for in a library and in all that this library needs, so two names find all of
// librsvg, Cairo, Pango and GLib. The names are those that the build found (TAWATUR_LIBRARY_…).

#include "reports/drawing/drawing_libraries.h"

#include <array>
#include <cstdlib>
#include <string>

#include <dlfcn.h>

namespace tawatur {
namespace {

struct LoadedLibraries {
  std::array<void*, 2> handles{};
  std::string problem;  // empty: all are there
};

// Never closed: GLib and Graphviz cannot be.
LoadedLibraries loaded_from(const std::array<const char*, 2>& names) {
  LoadedLibraries libraries;
  for (std::size_t i = 0; i < names.size(); ++i) {
    libraries.handles[i] = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (libraries.handles[i] != nullptr) continue;
    const char* problem = dlerror();
    libraries.problem = problem == nullptr ? names[i] : problem;
    break;
  }
  return libraries;
}

const LoadedLibraries& drawing_libraries(DrawingLibraries which) {
  if (which == DrawingLibraries::graphviz) {
    static const LoadedLibraries kGraphviz =
        loaded_from({TAWATUR_LIBRARY_GVPLUGIN_CORE, TAWATUR_LIBRARY_GVPLUGIN_DOT_LAYOUT});
    return kGraphviz;
  }
  static const LoadedLibraries kPictures =
      loaded_from({TAWATUR_LIBRARY_RSVG, TAWATUR_LIBRARY_PANGOCAIRO});
  return kPictures;
}

}  // namespace

Result<void> load_drawing_libraries(DrawingLibraries libraries) {
  const LoadedLibraries& loaded = drawing_libraries(libraries);
  if (loaded.problem.empty()) return {};
  return fail(ErrorCode::unsupported, say("drawing.no-library", {{"problem", loaded.problem}}));
}

void* drawing_symbol(DrawingLibraries libraries, const char* name) {
  for (void* handle : drawing_libraries(libraries).handles) {
    if (handle == nullptr) continue;
    if (void* found = dlsym(handle, name); found != nullptr) return found;
  }
  std::abort();
}

}  // namespace tawatur
