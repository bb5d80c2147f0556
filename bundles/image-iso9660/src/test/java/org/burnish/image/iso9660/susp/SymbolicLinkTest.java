package org.burnish.image.iso9660.susp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolicLinkTest {

    @Test
    void splitUsesTheFlagsForRootDotAndDoubleDot() {
        List<SymbolicLink> parts = SymbolicLink.split(bytes("/a/../b/./c"));

        assertThat(parts).hasSize(1);
        assertThat(hex(parts.get(0)))
                .isEqualTo("534c140100" + "0800" + "000161" + "0400" + "000162" + "0200" + "000163");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "a", "/a", "a/b", "../..", "./", "/a/", "a//b/", "//x", "...", "ü/ö"})
    void joinGivesTheTargetBack(String target) {
        assertThat(join(SymbolicLink.split(bytes(target)))).isEqualTo(target);
    }

    @Test
    void joinGivesTargetsOfAllLengthsBackAndNoEntryIsTooLong() {
        for (int length = 1; length < 300; length++) {
            String name = "n".repeat(length);
            String target = name + "/" + name + "/../" + name + "/x";

            List<SymbolicLink> parts = SymbolicLink.split(bytes(target));

            assertThat(join(decodeAgain(parts))).isEqualTo(target);
            assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(255));
            assertThat(parts.get(parts.size() - 1).continues()).isFalse();
        }
    }

    /** libarchive forgets the slash between entries, unless a component goes on across them. */
    @Test
    void entriesOfLongTargetsEndInsideAComponent() {
        String target = IntStream.range(0, 60).mapToObj(i -> "component" + i).collect(Collectors.joining("/"));

        List<SymbolicLink> parts = SymbolicLink.split(bytes(target));

        assertThat(parts).hasSizeGreaterThan(2);
        for (SymbolicLink part : parts.subList(0, parts.size() - 1)) {
            List<SymbolicLink.Component> components = part.components();
            assertThat(components.get(components.size() - 1).flags()).isEqualTo(SymbolicLink.Component.CONTINUE);
        }
    }

    private static List<SymbolicLink> decodeAgain(List<SymbolicLink> parts) {
        ByteBuffer area = ByteBuffer.allocate(4096);
        parts.forEach(part -> part.encode(area));
        return SuspEntry.decodeAll(area.flip()).stream()
                .map(SymbolicLink.class::cast)
                .toList();
    }

    private static String join(List<SymbolicLink> parts) {
        return new String(SymbolicLink.join(parts), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(SymbolicLink part) {
        ByteBuffer target = ByteBuffer.allocate(part.length());
        part.encode(target);
        return HexFormat.of().formatHex(target.array());
    }
}
