// Runs another program on untrusted bytes.

#ifndef APP_SERVICE_CHILD_PROCESS_H
#define APP_SERVICE_CHILD_PROCESS_H

#include "core/result.h"
#include "sources/read/child_process.h"

namespace tawatur {

// A ChildRunner. The program is looked for on a fixed PATH and started without a shell, in the root
// folder, with the three standard streams and no other descriptor, a small fixed environment, its
// input as a nameless file, and limits on its processor time, memory, files and processes. It is
// ended when its time is over or it writes more than it may; none is left behind. A program of the
// user's keeps folder, environment and files. Safe to call from several threads at once.
[[nodiscard]] Result<ChildOutput> run_child(const ChildJob& job);

}  // namespace tawatur

#endif  // APP_SERVICE_CHILD_PROCESS_H
