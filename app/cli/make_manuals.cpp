// Run while building: writes the man pages and completions into a folder.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "app/cli/manuals.h"

namespace {

bool write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) std::cerr << path << ": cannot write\n";
  return file.good();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_manuals FOLDER VERSION\n";
    return EXIT_FAILURE;
  }
  const std::string folder = std::string(argv[1]) + "/";
  const std::string version = argv[2];
  bool written = write(folder + "tawatur.1", tawatur::main_man_page(version)) &&
                 write(folder + "tawatur.bash", tawatur::bash_completion()) &&
                 write(folder + "_tawatur", tawatur::zsh_completion()) &&
                 write(folder + "tawatur.fish", tawatur::fish_completion());
  for (const tawatur::CommandSpec& command : tawatur::commands()) {
    const std::string page = folder + "tawatur-" + std::string(command.name) + ".1";
    written = written && write(page, tawatur::command_man_page(command, version));
  }
  return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
