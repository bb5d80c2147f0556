package org.burnish.xorriso.tree;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.burnish.image.Attributes;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.jspecify.annotations.Nullable;

/** The tests of {@code -find} that take one argument, by name. */
final class FindTests {

    private static final Map<Character, Integer> TYPES = Map.of(
            'b', Attributes.BLOCK_DEVICE,
            'c', Attributes.CHARACTER_DEVICE,
            'd', Attributes.DIRECTORY,
            'f', Attributes.REGULAR,
            'l', Attributes.SYMLINK,
            'p', Attributes.FIFO,
            's', Attributes.SOCKET);

    private static final Map<String, Function<String, Predicate<ImageNode>>> TESTS = Map.of(
            "name", FindTests::name,
            "wholename", FindTests::wholeName,
            "type", FindTests::type);

    private FindTests() {}

    /** The test of a name, or null; it throws {@link IllegalArgumentException} for an argument that it does not know. */
    static @Nullable Function<String, Predicate<ImageNode>> named(String name) {
        return TESTS.get(name);
    }

    private static Predicate<ImageNode> name(String pattern) {
        Predicate<String> matcher = Wildcards.matcher(pattern);
        return node -> matcher.test(node.name());
    }

    private static Predicate<ImageNode> wholeName(String pattern) {
        Predicate<String> matcher = Wildcards.matcher(pattern);
        return node -> matcher.test(node.path());
    }

    private static Predicate<ImageNode> type(String letter) {
        @Nullable Integer type = letter.length() == 1 ? TYPES.get(letter.charAt(0)) : null;
        if (type == null) {
            throw new IllegalArgumentException("unknown type '" + letter + "'. Types are b c d f l p s");
        }
        return node -> node.attributes().type() == type;
    }

    /** Whether a file has a checksum on the medium. */
    static boolean hasChecksum(ImageNode node) {
        return node instanceof FileNode file
                && file.content()
                        .stored()
                        .map(content -> content.checksumIndex() != 0)
                        .orElse(false);
    }
}
