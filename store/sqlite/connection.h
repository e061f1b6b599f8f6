// SQLite behind two small classes: statements whose mistakes cannot go unseen, because every call
// that fails throws a StoreFailure with the words of a person.

#ifndef STORE_SQLITE_CONNECTION_H
#define STORE_SQLITE_CONNECTION_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tawatur::sqlite {

// Throws StoreFailure. `code` is SQLite's, extended.
[[noreturn]] void fail_with(sqlite3* database, int code);

// Compiled once, run often. Parameters and columns count from 1 and from 0, as SQLite has them.
// Texts that are bound must live until the statement was run; texts of a row until the next step().
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, std::uint64_t number) {
    return bind(parameter, static_cast<std::int64_t>(number));
  }
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);
  // NULL for an empty text.
  Statement& bind_optional(int parameter, std::string_view text) {
    return text.empty() ? bind_null(parameter) : bind(parameter, text);
  }

  // To the next row; false at the end, when the statement is ready to be run again.
  [[nodiscard]] bool step();
  void run();  // for statements without rows
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::uint64_t number(int column) const {
    return static_cast<std::uint64_t>(integer(column));
  }
  [[nodiscard]] std::string_view text(int column) const;  // "" for NULL
  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] std::optional<std::string> optional(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

// Closed at its end. One thread at a time.
class Connection {
 public:
  Connection() = default;
  explicit Connection(sqlite3* database) : database_(database) {}
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&& other) noexcept;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  [[nodiscard]] sqlite3* get() const { return database_; }
  void execute(const char* sql) const;
  void execute(const std::string& sql) const { execute(sql.c_str()); }
  [[nodiscard]] Statement prepare(std::string_view sql) const { return {database_, sql}; }
  [[nodiscard]] std::int64_t integer(std::string_view sql) const;  // of the first row; 0: none
  [[nodiscard]] std::int64_t last_number() const;                  // of the row inserted last
  [[nodiscard]] std::int64_t rows_changed() const;

 private:
  sqlite3* database_ = nullptr;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_CONNECTION_H
