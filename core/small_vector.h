// A row of small plain values of which there are nearly always few: the first N are kept in place,
// more move to the heap. Findings are made of such rows by the million, and asking for memory for
// each of them costs more than finding out what is to be put there.

#ifndef CORE_SMALL_VECTOR_H
#define CORE_SMALL_VECTOR_H

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>

namespace tawatur {

// Used like std::vector. Pointers and iterators stay valid as long as nothing is added and the row
// itself is not moved. At most 2^32 - 1 values.
template <typename T, std::uint32_t N>
class SmallVector {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  static_assert(N > 0);

 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = T*;
  using const_iterator = const T*;
  using reverse_iterator = std::reverse_iterator<iterator>;
  using const_reverse_iterator = std::reverse_iterator<const_iterator>;

  SmallVector() noexcept {}  // NOLINT: the values in place stay unset, which `= default` would not
  explicit SmallVector(std::size_t count, const T& value = T()) { resize(count, value); }
  SmallVector(std::initializer_list<T> values) { append(values.begin(), values.end()); }
  template <std::input_iterator It>
  SmallVector(It first, It last) {
    append(first, last);
  }
  SmallVector(const SmallVector& other) { append(other.begin(), other.end()); }
  SmallVector(SmallVector&& other) noexcept { take(other); }
  SmallVector& operator=(const SmallVector& other) {
    if (this != &other) assign(other.begin(), other.end());
    return *this;
  }
  SmallVector& operator=(SmallVector&& other) noexcept {
    if (this != &other) {
      release();
      take(other);
    }
    return *this;
  }
  ~SmallVector() { release(); }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return is_in_place() ? in_place() : heap_; }
  [[nodiscard]] const T* data() const { return is_in_place() ? in_place() : heap_; }
  [[nodiscard]] T* begin() { return data(); }
  [[nodiscard]] T* end() { return data() + size_; }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size_; }
  [[nodiscard]] auto rbegin() { return reverse_iterator(end()); }
  [[nodiscard]] auto rend() { return reverse_iterator(begin()); }
  [[nodiscard]] auto rbegin() const { return const_reverse_iterator(end()); }
  [[nodiscard]] auto rend() const { return const_reverse_iterator(begin()); }
  [[nodiscard]] T& operator[](std::size_t at) { return data()[at]; }
  [[nodiscard]] const T& operator[](std::size_t at) const { return data()[at]; }
  [[nodiscard]] T& front() { return *data(); }
  [[nodiscard]] const T& front() const { return *data(); }
  [[nodiscard]] T& back() { return data()[size_ - 1]; }
  [[nodiscard]] const T& back() const { return data()[size_ - 1]; }

  void clear() { size_ = 0; }
  void pop_back() { --size_; }
  void reserve(std::size_t wanted) {
    if (wanted > capacity_) grow(wanted);
  }
  void push_back(const T& value) {
    const T kept = value;  // it may be one of ours, which growing frees
    if (size_ == capacity_) grow(std::size_t{size_} + 1);
    data()[size_++] = kept;
  }
  void resize(std::size_t count, const T& value = T()) {
    reserve(count);
    if (count > size_) std::fill(data() + size_, data() + count, value);
    size_ = static_cast<std::uint32_t>(count);
  }
  // The values must not be our own.
  template <std::input_iterator It>
  void append(It first, It last) {
    if constexpr (std::random_access_iterator<It>) {
      const auto count = static_cast<std::size_t>(last - first);
      reserve(size_ + count);
      std::copy(first, last, data() + size_);
      size_ += static_cast<std::uint32_t>(count);
    } else {
      for (; first != last; ++first) push_back(*first);
    }
  }
  template <std::input_iterator It>
  void assign(It first, It last) {
    clear();
    append(first, last);
  }
  // Everything from `from` on.
  void erase(const T* from, const T* last) {
    const auto at = static_cast<std::size_t>(from - data());
    std::copy(last, static_cast<const T*>(end()), data() + at);
    size_ -= static_cast<std::uint32_t>(last - from);
  }

  friend bool operator==(const SmallVector& a, const SmallVector& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }
  friend auto operator<=>(const SmallVector& a, const SmallVector& b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  [[nodiscard]] bool is_in_place() const { return capacity_ == N; }
  [[nodiscard]] T* in_place() { return reinterpret_cast<T*>(room_); }
  [[nodiscard]] const T* in_place() const { return reinterpret_cast<const T*>(room_); }

  void grow(std::size_t wanted) {
    const std::size_t room = std::max(wanted, std::size_t{capacity_} * 2);
    std::allocator<T> allocator;
    T* const fresh = allocator.allocate(room);
    std::uninitialized_copy(begin(), end(), fresh);
    release();
    heap_ = fresh;
    capacity_ = static_cast<std::uint32_t>(room);
  }
  void release() {
    if (is_in_place()) return;
    std::allocator<T>().deallocate(heap_, capacity_);
    capacity_ = N;
  }
  // Ours must be in place.
  void take(SmallVector& other) noexcept {
    size_ = other.size_;
    if (other.is_in_place()) {
      std::memcpy(room_, other.room_, sizeof(T) * size_);
    } else {
      heap_ = other.heap_;
      capacity_ = other.capacity_;
      other.capacity_ = N;
    }
    other.size_ = 0;
  }

  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = N;
  union {
    alignas(T) std::byte room_[sizeof(T) * N];
    T* heap_;
  };
};

}  // namespace tawatur

#endif  // CORE_SMALL_VECTOR_H
