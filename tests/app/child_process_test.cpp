#include "app/service/child_process.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

ChildJob job_for(std::string program, std::vector<std::string> arguments,
                 std::string_view input = {}) {
  ChildJob job;
  job.program = std::move(program);
  job.arguments = std::move(arguments);
  job.input = input;
  job.time = std::chrono::seconds(5);
  job.output = 1'000'000;
  return job;
}

TEST(ChildProcess, InputGoesInAndOutputComesOut) {
  const std::string input(300'000, 'x');
  const auto output = run_child(job_for("cat", {}, input));
  ASSERT_TRUE(output);
  EXPECT_EQ(output->output, input);
  EXPECT_EQ(output->status, 0);
}

TEST(ChildProcess, NoShellReadsTheArguments) {
  const auto output = run_child(job_for("printf", {"%s|", "$HOME", "`id`", "; ls", "قال \"نعم\""}));
  ASSERT_TRUE(output);
  EXPECT_EQ(output->output, "$HOME|`id`|; ls|قال \"نعم\"|");
}

TEST(ChildProcess, StatusAndComplaintsAreKept) {
  const auto output = run_child(job_for("ls", {"/no/such/folder"}));
  ASSERT_TRUE(output);
  EXPECT_NE(output->status, 0);
  EXPECT_NE(output->complaints.find("/no/such/folder"), std::string::npos);
}

TEST(ChildProcess, OnlyNamesOnThePathArePrograms) {
  for (const char* name : {"no-such-program-anywhere", "", "/bin/cat", "../bin/cat"}) {
    const auto output = run_child(job_for(name, {}));
    ASSERT_FALSE(output) << name;
    EXPECT_EQ(output.error().code, ErrorCode::not_found) << name;
  }
}

TEST(ChildProcess, ItIsEndedWhenItsTimeIsOver) {
  ChildJob slow = job_for("sleep", {"60"});
  slow.time = std::chrono::seconds(1);
  const auto output = run_child(slow);
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().code, ErrorCode::limit_exceeded);
  EXPECT_EQ(output.error().message.key(), "read.child-time");
}

TEST(ChildProcess, ItIsEndedWhenItWritesTooMuch) {
  const auto output = run_child(job_for("yes", {}));
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().message.key(), "read.child-output");
}

TEST(ChildProcess, ItGetsNothingButTheThreeStreamsAndASmallEnvironment) {
  const auto streams = run_child(job_for("ls", {"/proc/self/fd"}));
  ASSERT_TRUE(streams);
  // The fourth is the folder that ls itself reads.
  EXPECT_EQ(streams->output, "0\n1\n2\n3\n");
  const auto environment = run_child(job_for("env", {}));
  ASSERT_TRUE(environment);
  EXPECT_EQ(environment->output,
            "PATH=/usr/local/bin:/usr/bin:/bin\nLC_ALL=C.UTF-8\nHOME=/nonexistent\n");
}

TEST(ChildProcess, ItMayWriteNoFile) {
  const auto output =
      run_child(job_for("dd", {"if=/dev/zero", "of=/tmp/tawatur-child-test", "count=1"}));
  ASSERT_TRUE(output);
  EXPECT_NE(output->status, 0);
  static_cast<void>(run_child(job_for("rm", {"-f", "/tmp/tawatur-child-test"})));
}

}  // namespace
}  // namespace tawatur
