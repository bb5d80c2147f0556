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
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.natives.ExtendedAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideModeTest {

    /** As setfacl -m u:1000:rw makes it of a file of mode 640: owner rw, user 1000 rw, group r, mask rw, others none. */
    private static final byte[] LIST = HexFormat.of()
            .parseHex("02000000" + "01000600ffffffff" + "02000600e8030000" + "04000400ffffffff" + "10000600ffffffff"
                    + "20000000ffffffff");

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
    };

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.createFile(temp.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    }

    private int permissions() throws IOException {
        DiskImporterService importer = new DiskImporterService(natives);
        ImageTree tree = importer.emptyTree();
        importer.add(tree, temp, "/", notices::add);
        return tree.find("/file").attributes().permissions();
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
