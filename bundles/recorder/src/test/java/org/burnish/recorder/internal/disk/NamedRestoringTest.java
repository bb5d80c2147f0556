package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedRestoringTest {

    /** Owner rw, user 1000 rw, group r, mask rw, others none: in an image, and on disk. */
    private static final AccessList LIST =
            new AccessList(HexFormat.of().parseHex("16" + "ae0203e8" + "34" + "56" + "60"));

    private static final String ON_DISK = "02000000" + "01000600ffffffff" + "02000600e8030000" + "04000400ffffffff"
            + "10000600ffffffff" + "20000000ffffffff";

    @TempDir
    Path folder;

    private final Map<String, String> set = new HashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final List<ImageNotice> notices = new ArrayList<>();
    private IOException refusal;
    private RuntimeException missing;

    private final ExtendedAttributes natives = new ExtendedAttributes() {
        @Override
        public List<String> names(Path file) {
            return List.of();
        }

        @Override
        public Optional<byte[]> value(Path file, String name) {
            return Optional.empty();
        }

        @Override
        public void set(Path file, String name, byte[] value) throws IOException {
            if (missing != null) {
                throw missing;
            }
            if (refusal != null) {
                throw refusal;
            }
            assertThat(file).exists();
            set.put(name, HexFormat.of().formatHex(value));
        }

        @Override
        public boolean remove(Path file, String name) {
            return removed.add(name);
        }
    };

    private ImageNode file(NamedAttributes named) throws IOException {
        Attributes owned = DiskStat.of(folder).attributes();
        Attributes all = new Attributes(Attributes.REGULAR | 0660, owned.uid(), owned.gid(), 1, 2, 3).with(named);
        Path content = Files.writeString(folder.resolve("content"), "x");
        return new FileNode("f", all, new DiskFile(folder, "content", DiskStat.of(content)));
    }

    private int restore(ImageNode node, Options options) throws IOException {
        Path target = folder.resolve("restored");
        assertThat(new DiskRestorerService(natives).restore(node, target, options, notices::add))
                .isEqualTo(1);
        return (Integer) Files.getAttribute(target, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0777;
    }

    private static NamedAttributes named(AccessList list) {
        return NamedAttributes.NONE
                .with(AttributeKey.ACL, list)
                .with(AttributeKey.extended("user.colour"), new byte[] {1})
                .with(AttributeKey.extended("trusted.size"), new byte[] {2});
    }

    @Test
    void listAndAttributesAreSetInTheFormOfLinux() throws Exception {
        assertThat(restore(file(named(LIST)), Options.NONE)).isEqualTo(0660);
        assertThat(set)
                .isEqualTo(Map.of("system.posix_acl_access", ON_DISK, "user.colour", "01", "trusted.size", "02"));
        assertThat(notices).isEmpty();
    }

    @Test
    void aFileWithoutAListLosesThatOfItsDirectory() throws Exception {
        restore(file(NamedAttributes.NONE), Options.NONE);
        assertThat(removed).containsExactly("system.posix_acl_access");
    }

    @Test
    void whatIsNotKeptIsReportedAndTheGroupGetsItsOwnRights() throws Exception {
        Options options = Options.NONE
                .with(DiskOptions.ACCESS_LISTS, false)
                .with(DiskOptions.ATTRIBUTES, DiskOptions.Spaces.USER);
        assertThat(restore(file(named(LIST)), options)).isEqualTo(0640);
        assertThat(set).isEqualTo(Map.of("user.colour", "01"));
        assertThat(notices)
                .extracting(ImageNotice::kind)
                .containsExactlyInAnyOrder(Kind.ACL_LEFT_OUT, Kind.ATTRIBUTES_LEFT_OUT);
    }

    @Test
    void whatTheSystemRefusesIsReportedByFileAndTheGroupGetsItsOwnRights() throws Exception {
        refusal = new IOException("Operation not supported");
        assertThat(restore(file(named(LIST)), Options.NONE)).isEqualTo(0640);
        assertThat(notices).hasSize(3).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.NOT_SET);
            assertThat(notice.detail()).contains("it is restored, but without", "Operation not supported");
        });
    }

    @Test
    void aUserThatIsNotThereIsNamedAndTheGroupGetsItsOwnRights() throws Exception {
        AccessList list = AccessList.of(List.of(
                new AccessEntry(false, AccessEntry.Kind.OWNER, "", 6),
                new AccessEntry(false, AccessEntry.Kind.USER, "no-such-user", 6),
                new AccessEntry(false, AccessEntry.Kind.OWNING_GROUP, "", 4),
                new AccessEntry(false, AccessEntry.Kind.MASK, "", 6),
                new AccessEntry(false, AccessEntry.Kind.OTHERS, "", 0)));
        assertThat(restore(file(NamedAttributes.NONE.with(AttributeKey.ACL, list)), Options.NONE))
                .isEqualTo(0640);
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.NOT_SET);
            assertThat(notice.detail()).contains("no user 'no-such-user' here");
        });
    }

    @Test
    void namesOfUsersAreThoseOfTheSystem() throws Exception {
        AccessList list = AccessList.of(List.of(
                new AccessEntry(false, AccessEntry.Kind.OWNER, "", 6),
                new AccessEntry(false, AccessEntry.Kind.USER, "root", 6),
                new AccessEntry(false, AccessEntry.Kind.OWNING_GROUP, "", 4),
                new AccessEntry(false, AccessEntry.Kind.GROUP, "root", 4),
                new AccessEntry(false, AccessEntry.Kind.MASK, "", 6),
                new AccessEntry(false, AccessEntry.Kind.OTHERS, "", 0)));
        restore(file(NamedAttributes.NONE.with(AttributeKey.ACL, list)), Options.NONE);
        assertThat(notices).isEmpty();
        assertThat(set.get("system.posix_acl_access")).contains("0200060000000000", "0800040000000000");
    }

    @Test
    void whereNativeCodeDoesNotLoadThatIsReportedOnce() throws Exception {
        missing = new UnsupportedOperationException("the native library can't be loaded");
        assertThat(restore(file(named(LIST)), Options.NONE)).isEqualTo(0640);
        assertThat(notices)
                .extracting(ImageNotice::kind)
                .containsExactlyInAnyOrder(Kind.NOT_SET, Kind.ATTRIBUTES_LEFT_OUT, Kind.ACL_LEFT_OUT);
    }

    @Test
    void whereNobodyCanSetThemTheyAreReported() throws Exception {
        assertThat(new DiskRestorerService(null)
                        .restore(file(named(LIST)), folder.resolve("plain"), Options.NONE, notices::add))
                .isEqualTo(1);
        assertThat(notices)
                .extracting(ImageNotice::kind)
                .containsExactlyInAnyOrder(Kind.ACL_LEFT_OUT, Kind.ATTRIBUTES_LEFT_OUT);
    }

    @Test
    void namesOfOneFileBecomeOneAgain() throws Exception {
        NamedAttributes family = NamedAttributes.NONE.with(AttributeKey.FAMILY, new byte[] {7});
        DirectoryNode directory = new DirectoryNode("", DiskStat.of(folder).attributes());
        ImageNode first = file(family);
        directory.put(first.copy("a"));
        directory.put(first.copy("b"));
        ImageNode other = first.copy("c");
        other.attributes(other.attributes().withPermissions(0600));
        directory.put(other);
        new DiskRestorerService(natives).restore(directory, folder.resolve("linked"), Options.NONE, notices::add);
        Path a = folder.resolve("linked/a");
        assertThat(Files.getAttribute(a, "unix:nlink")).isEqualTo(2);
        assertThat(Files.isSameFile(a, folder.resolve("linked/b"))).isTrue();
        assertThat(Files.isSameFile(a, folder.resolve("linked/c"))).isFalse();
        // again, over what is there
        new DiskRestorerService(natives).restore(directory, folder.resolve("linked"), Options.NONE, notices::add);
        assertThat(Files.getAttribute(a, "unix:nlink")).isEqualTo(2);
        try (var files = Files.list(folder.resolve("linked"))) {
            assertThat(files).hasSize(3);
        }
        new DiskRestorerService(natives)
                .restore(
                        directory,
                        folder.resolve("apart"),
                        Options.NONE.with(DiskOptions.HARD_LINKS, false),
                        notices::add);
        assertThat(Files.getAttribute(folder.resolve("apart/a"), "unix:nlink")).isEqualTo(1);
        assertThat(notices).isEmpty();
    }
}
