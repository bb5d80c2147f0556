package org.burnish.recorder.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.media.TrackWriter;
import org.junit.jupiter.api.Test;

class FollowedWriterTest {

    /** A method of the contract that is not passed on would be answered by its default. */
    @Test
    void eachMethodOfTheContractIsPassedOn() throws Exception {
        List<String> called = new ArrayList<>();
        TrackWriter writer = (TrackWriter) Proxy.newProxyInstance(
                TrackWriter.class.getClassLoader(), new Class<?>[] {TrackWriter.class}, (proxy, method, values) -> {
                    called.add(method.getName());
                    return switch (method.getReturnType().getName()) {
                        case "int" -> 7;
                        case "long" -> 7L;
                        case "boolean" -> true;
                        default -> null;
                    };
                });
        FollowedWriter followed = new FollowedWriter(writer);
        List<String> expected = new ArrayList<>();
        for (Method method : TrackWriter.class.getMethods()) {
            expected.add(method.getName());
            method.invoke(
                    followed,
                    Arrays.stream(method.getParameterTypes())
                            .map(type -> type == long.class ? (Object) 5L : null)
                            .toArray());
        }
        assertThat(called).isEqualTo(expected).hasSizeGreaterThan(9);
    }
}
