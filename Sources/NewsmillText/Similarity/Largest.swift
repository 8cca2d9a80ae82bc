/// Picks the largest of many numbers without sorting them.
public enum Largest {
    /// The `count`th largest (Hoare's selection with a middle of three); the numbers end up in another order.
    ///
    /// - Parameter count: from 1 to the number of elements.
    public static func cutoff(_ numbers: inout [UInt64], count: Int) -> UInt64 {
        numbers.withUnsafeMutableBufferPointer { numbers in
            var (low, high) = (0, numbers.count - 1)
            let target = count - 1
            while low < high {
                let middle = numbers[(low + high) / 2]
                let pivot = max(min(numbers[low], middle), min(max(numbers[low], middle), numbers[high]))
                var (i, j) = (low, high)
                while i <= j {
                    while numbers[i] > pivot { i += 1 }
                    while numbers[j] < pivot { j -= 1 }
                    if i <= j {
                        numbers.swapAt(i, j)
                        i += 1
                        j -= 1
                    }
                }
                if target <= j {
                    high = j
                } else if target >= i {
                    low = i
                } else {
                    break
                }
            }
            return numbers[target]
        }
    }

    /// Orders by weight, then by hash: no two terms are equal. The weight must not be negative.
    @inline(__always)
    public static func rank(_ weight: Float, _ hash: UInt32) -> UInt64 {
        UInt64(weight.bitPattern) << 32 | UInt64(~hash)
    }
}
