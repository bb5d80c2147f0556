package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.LinkFamily;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Spaces;
import org.burnish.recorder.DiskSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideModeTest {

    /** As setfacl -m u:1000:rw makes it of a file of mode 640: owner rw, user 1000 rw, group r, mask rw, others none. */
    private static final byte[] LIST = HexFormat.of()
            .parseHex("02000000" + "01000600ffffffff" + "02000600e8030000" + "04000400ffffffff" + "10000600ffffffff"
                    + "20000000ffffffff");

    private static final Options KEEPS_NONE =
            Options.NONE.with(DiskOptions.ACCESS_LISTS, false).with(DiskOptions.ATTRIBUTES, Spaces.NONE);

    private final List<ImageNotice> notices = new ArrayList<>();
    private Map<String, byte[]> found = Map.of();
    private IOException unreadable;
    private Throwable missing;

    @TempDir
    private Path temp;

    private Path file;

    private final ExtendedAttributes natives = new ExtendedAttributes() {
        @Override
        public List<String> names(Path asked) throws IOException {
            if (missing instanceof Error error) {
                throw error;
            }
            if (missing instanceof RuntimeException exception) {
                throw exception;
            }
            if (unreadable != null && asked.equals(file)) {
                throw unreadable;
            }
            return asked.equals(file) ? List.copyOf(found.keySet()) : List.of();
        }

        @Override
        public Optional<byte[]> value(Path asked, String name) {
            return Optional.ofNullable(found.get(name));
        }

        @Override
        public void set(Path changed, String name, byte[] value) {
            throw new AssertionError("reading changes nothing");
        }

        @Override
        public boolean remove(Path changed, String name) {
            throw new AssertionError("reading changes nothing");
        }
    };

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.createFile(temp.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    }

    private int permissions() throws IOException {
        return added(KEEPS_NONE).permissions();
    }

    private Attributes added(Options options) throws IOException {
        DiskImporterService importer = new DiskImporterService(natives);
        ImageTree tree = importer.emptyTree();
        DiskSelection selection = new DiskSelection() {
            @Override
            public Options options() {
                return options;
            }
        };
        importer.add(tree, temp, "/", selection, notices::add);
        return tree.find("/file").attributes();
    }

    @Test
    void whatIsKeptIsInTheImageAndTheModeIsTheMasks() throws Exception {
        found = Map.of(
                ExtendedAttributes.ACCESS_ACL, LIST, "user.colour", new byte[] {1}, "trusted.size", new byte[] {2});
        Attributes all = added(Options.NONE);
        assertThat(all.permissions()).isEqualTo(0660);
        assertThat(all.named().names()).containsExactly("acl", "xattr.trusted.size", "xattr.user.colour");
        assertThat(all.named().bytes("acl")).hasValue(HexFormat.of().parseHex("16" + "ae0203e8" + "34" + "56" + "60"));
        assertThat(all.named().bytes("xattr.user.colour")).hasValue(new byte[] {1});
        assertThat(notices).isEmpty();
    }

    @Test
    void attributesOfOtherSpacesThanThatOfUsersAreLeftOutWhereThatIsAskedFor() throws Exception {
        found = Map.of("user.colour", new byte[] {1}, "trusted.size", new byte[] {2});
        Attributes all = added(KEEPS_NONE.with(DiskOptions.ATTRIBUTES, Spaces.USER));
        assertThat(all.named().names()).containsExactly("xattr.user.colour");
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.ATTRIBUTES_LEFT_OUT);
            assertThat(notice.detail()).contains("some of its extended attributes");
        });
    }

    @Test
    void aListOfAnotherFormIsReportedWhereListsAreKept() throws Exception {
        found = Map.of(ExtendedAttributes.ACCESS_ACL, new byte[] {3, 0, 0, 0, 4, 0, 0, 0});
        assertThat(added(Options.NONE).named().isEmpty()).isTrue();
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.ACL_LEFT_OUT);
    }

    @Test
    void whoAsksForAttributesIsToldThatNobodyCanBeAsked() throws Exception {
        DiskImporterService importer = new DiskImporterService(null);
        ImageTree tree = importer.emptyTree();
        DiskSelection selection = new DiskSelection() {
            @Override
            public Options options() {
                return Options.NONE.with(DiskOptions.ACCESS_LISTS, true);
            }
        };
        importer.add(tree, temp, "/", selection, notices::add);
        importer.add(tree, temp, "/again", selection, notices::add);
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains("not looked for"));
    }

    @Test
    void namesOfOneFileAreAFamily() throws Exception {
        Files.createLink(temp.resolve("link"), file);
        DiskImporterService importer = new DiskImporterService(natives);
        ImageTree tree = importer.emptyTree();
        importer.add(tree, temp, "/", notices::add);
        assertThat(LinkFamily.of(tree.find("/file"))).isPresent().isEqualTo(LinkFamily.of(tree.find("/link")));
    }

    @Test
    void theGroupGetsItsOwnRightsAndNotTheMasks() throws Exception {
        found = Map.of(ExtendedAttributes.ACCESS_ACL, LIST);
        assertThat(permissions()).isEqualTo(0640);
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.ACL_LEFT_OUT);
            assertThat(notice.path()).isEqualTo(file.toString());
        });
    }

    @Test
    void attributesOfUsersAreToldOfAndLabelsAreNot() throws Exception {
        found = Map.of("user.colour", new byte[1], "security.selinux", new byte[1]);
        assertThat(permissions()).isEqualTo(0660);
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.ATTRIBUTES_LEFT_OUT);
        notices.clear();
        found = Map.of("security.selinux", new byte[1]);
        permissions();
        assertThat(notices).isEmpty();
    }

    @Test
    void fileWhoseAttributesCannotBeReadIsAddedAndReported() throws Exception {
        unreadable =
                new IOException("Cannot read the extended attributes (names) of '" + file + "': Input/output error");
        assertThat(permissions()).isEqualTo(0660);
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.UNUSUAL);
            assertThat(notice.path()).isEqualTo(file.toString());
            assertThat(notice.detail()).contains("it is added, but", "Input/output error");
        });
    }

    @Test
    void filesAreAddedWhereNativeCodeDoesNotLoadAndThatIsReportedOnce() throws Exception {
        Files.createFile(temp.resolve("other"));
        for (Throwable each : List.of(
                new UnsupportedOperationException("the native library can't be loaded"),
                new UnsatisfiedLinkError("Unable to locate JNA native support library"),
                new NoClassDefFoundError("Could not initialize class com.sun.jna.Native"))) {
            missing = each;
            notices.clear();
            DiskImporterService importer = new DiskImporterService(natives);
            ImageTree tree = importer.emptyTree();
            assertThat(importer.add(tree, temp, "/", notices::add)).isEqualTo(3);
            importer.add(tree, temp, "/again", notices::add);
            assertThat(notices)
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.detail()).contains("are not looked for", each.getMessage()));
            importer.add(importer.emptyTree(), temp, "/", notices::add);
            assertThat(notices).as("another image").hasSize(2);
        }
    }

    @Test
    void aListOfAnotherFormLeavesTheModeAsItIs() throws Exception {
        found = Map.of(ExtendedAttributes.ACCESS_ACL, new byte[] {3, 0, 0, 0, 4, 0, 0, 0});
        assertThat(permissions()).isEqualTo(0660);
    }
}
