cmake_minimum_required(VERSION 3.25)
# Writes FILE as a byte array, for string literals end at 64 KB in some compilers.
file(READ "${FILE}" hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
string(REGEX REPLACE "(('..[0-9a-f]+',)('..[0-9a-f]+',)('..[0-9a-f]+',)('..[0-9a-f]+',))" "\\1\n" bytes "${bytes}")
file(WRITE "${OUT}" "#include \"embedded/${NAME}.h\"
namespace tawatur::embedded {
namespace {
constexpr char k_${NAME}[] = {${bytes}'\\0'};
}
extern const std::string_view ${NAME};
const std::string_view ${NAME}{k_${NAME}, sizeof(k_${NAME}) - 1};
}
")
