package org.burnish.recorder.internal.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the service property {@code mmc.profile}: one number, an array, or a collection of them. */
final class ProfileNumbers {

    private ProfileNumbers() {}

    static List<Integer> of(@Nullable Object property) {
        List<Integer> numbers = new ArrayList<>();
        for (Object value : values(property)) {
            if (value instanceof Number number) {
                numbers.add(number.intValue());
            }
        }
        return numbers;
    }

    private static Collection<?> values(@Nullable Object property) {
        if (property instanceof Collection<?> several) {
            return several;
        }
        if (property instanceof Object[] several) {
            return Arrays.asList(several);
        }
        if (property instanceof int[] several) {
            return Arrays.stream(several).boxed().toList();
        }
        return property == null ? List.of() : List.of(property);
    }
}
