package org.burnish.archive.internal.pdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burnish.archive.PdiReport;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdiCheckTest {

    private final PdiCheckService check = new PdiCheckService();

    @TempDir
    Path folder;

    private Path medium;

    @BeforeEach
    void begin() throws IOException {
        medium = Files.createDirectory(folder.resolve("medium"));
    }

    /** Elements as PS3.5, 7.1.2 has them: tag, VR, length of 16 bits, value of even length. */
    private static byte[] element(String tag, String representation, byte[] value) {
        byte[] tags = HexFormat.of().parseHex(tag);
        ByteBuffer bytes = ByteBuffer.allocate(8 + value.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {tags[1], tags[0], tags[3], tags[2]});
        bytes.put(representation.getBytes(StandardCharsets.US_ASCII));
        return bytes.putShort((short) value.length).put(value).array();
    }

    private static byte[] text(String tag, String representation, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        boolean odd = value.length % 2 != 0;
        byte[] even = Arrays.copyOf(value, value.length + (odd ? 1 : 0));
        if (odd) {
            even[value.length] = (byte) (representation.equals("UI") ? 0 : ' ');
        }
        return element(tag, representation, even);
    }

    private static byte[] number(String tag, long number) {
        return element(
                tag,
                "UL",
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) number)
                        .array());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** 128 bytes, DICM, and file meta information, PS3.10, 7.1. */
    private static byte[] file(String mediaClass, String instance, byte[] set) {
        return joined(
                new byte[128],
                "DICM".getBytes(StandardCharsets.US_ASCII),
                text("00020002", "UI", mediaClass),
                text("00020003", "UI", instance),
                text("00020010", "UI", "1.2.840.10008.1.2.1"),
                set);
    }

    private static byte[] image(String instance) {
        return file("1.2.840.10008.5.1.4.1.1.7", instance, text("00080060", "CS", "OT"));
    }

    /** An item of defined length. */
    private static byte[] item(long next, long lower, String type, byte[]... more) {
        byte[] body = joined(
                number("00041400", next),
                element("00041410", "US", new byte[] {(byte) 0xFF, (byte) 0xFF}),
                number("00041420", lower),
                text("00041430", "CS", type),
                joined(more));
        return joined(
                HexFormat.of().parseHex("feff00e0"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(body.length)
                        .array(),
                body);
    }

    /** A directory with a patient, a study, and one image for each name, all below the study. */
    private static byte[] directory(String... names) {
        byte[] head = head(0);
        int first = head.length;
        byte[] patient = patient(0);
        int study = first + patient.length;
        byte[] studyItem = study(0);
        int images = study + studyItem.length;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < names.length; i++) {
            byte[] unlinked = reference(0, names[i], i);
            boolean last = i == names.length - 1;
            all.writeBytes(reference(last ? 0 : images + all.size() + unlinked.length, names[i], i));
        }
        byte[] records = joined(patient(study), study(names.length == 0 ? 0 : images), all.toByteArray());
        return joined(head(first), records, HexFormat.of().parseHex("feffdde000000000"));
    }

    private static byte[] head(long first) {
        return file(
                "1.2.840.10008.1.3.10",
                "1.2.3",
                joined(
                        text("00041130", "CS", "SET"),
                        number("00041200", first),
                        // the sequence, of undefined length
                        HexFormat.of().parseHex("04002012" + "5351" + "0000" + "ffffffff")));
    }

    private static byte[] patient(long lower) {
        return item(
                0,
                lower,
                "PATIENT",
                text("00080005", "CS", "ISO_IR 192"),
                text("00100010", "PN", "Müller^Jane^Quinn^^Dr=\u6f22"),
                text("00100020", "LO", "4711"));
    }

    private static byte[] study(long lower) {
        return item(0, lower, "STUDY", text("00080020", "DA", "20261130"), text("00081030", "LO", "Chest"));
    }

    private static byte[] reference(long next, String name, int number) {
        return item(next, 0, "IMAGE", text("00041500", "CS", name), text("00041511", "UI", "1.2.3." + number));
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = medium.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void goodMedium() throws IOException {
        put("DICOMDIR", directory("IMAGES\\IM0", "IMAGES\\IM1"));
        put("IMAGES/IM0", image("1.2.3.0"));
        put("IMAGES/IM1", image("1.2.3.1"));
        put("README.TXT", new byte[] {'x'});
        put("INDEX.HTM", new byte[] {'x'});
        put("IHE_PDI/PICTURE.JPG", new byte[] {'x'});
    }

    private PdiReport report() throws IOException {
        return check.check(medium).orElseThrow();
    }

    private List<String> codes() throws IOException {
        return report().faults().stream().map(Fact::code).toList();
    }

    @Test
    void goodMediumHasALabel() throws Exception {
        goodMedium();
        PdiReport report = report();

        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.good()).isTrue();
        assertThat(report.fileSetId()).isEqualTo("SET");
        assertThat(report.label()).containsExactly("Müller, Jane Quinn  ID 4711", "  2026-11-30  Chest");
    }

    @Test
    void folderWithoutADirectoryIsNoSuchMedium() throws Exception {
        put("README.TXT", new byte[1]);
        assertThat(check.check(medium)).isEmpty();
        assertThatThrownBy(() -> check.check(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPORT/DICOMDIR", "dicomdir"})
    void directoryElsewhereIsAFault(String path) throws Exception {
        put(path, directory());
        assertThat(report().faults().get(0).text()).contains("'" + path + "'");
    }

    @Test
    void referencedFilesHaveToBeThereAndWhatTheyAreSaidToBe() throws Exception {
        goodMedium();
        Files.delete(medium.resolve("IMAGES/IM0"));
        put("IMAGES/IM1", image("9.9"));
        assertThat(codes()).containsExactlyInAnyOrder("pdi.missing", "pdi.other-instance");
        put("IMAGES/im0", image("1.2.3.0"));
        put("IMAGES/IM1", new byte[500]);
        assertThat(codes()).containsExactlyInAnyOrder("pdi.case", "pdi.no-dicom");
    }

    @Test
    void dicomFilesHaveToBeReferenced() throws Exception {
        goodMedium();
        put("IMAGES/IM2", image("1.2.3.2"));
        put("VIEWER/VIEWER.EXE", new byte[4000]);
        assertThat(report().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("pdi.unreferenced");
            assertThat(fault.text()).contains("IMAGES/IM2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IMAGES\\IMAGE0001", "images\\IM0", "IM0.DCM", "A\\B\\C\\D\\E\\F\\G\\H\\I", "A\\\\B", "..\\A"})
    void fileIdsHaveTheirCharactersAndLengths(String name) throws Exception {
        goodMedium();
        put("DICOMDIR", directory(name));
        assertThat(codes()).contains("pdi.file-id");
    }

    @Test
    void fileThatIsReferencedTwiceIsAFault() throws Exception {
        goodMedium();
        put("DICOMDIR", directory("IMAGES\\IM0", "IMAGES\\IM0", "IMAGES\\IM1"));
        assertThat(codes()).contains("pdi.twice");
    }

    @Test
    void readMeIsMissedAndWebContentIsNoted() throws Exception {
        goodMedium();
        Files.delete(medium.resolve("README.TXT"));
        Files.delete(medium.resolve("INDEX.HTM"));
        assertThat(codes()).containsExactly("pdi.readme");
        assertThat(report().notes()).extracting(Fact::code).containsExactly("pdi.no-web-content");
    }

    @Test
    void damagedDirectoryIsAFaultWhereverItEnds() throws Exception {
        goodMedium();
        byte[] whole = directory("IMAGES\\IM0", "IMAGES\\IM1");
        // the last 8 bytes are the end of the sequence, which a file may do without
        for (int length = 0; length < whole.length - 8; length += 3) {
            put("DICOMDIR", Arrays.copyOf(whole, length));
            assertThat(codes()).as("%s bytes", length).isNotEmpty();
        }
        put("DICOMDIR", image("1.2"));
        assertThat(report().faults().get(0).text()).contains("no directory");
    }

    @Test
    void offsetsThatGoRoundAreAFault() throws Exception {
        goodMedium();
        byte[] whole = directory("IMAGES\\IM0");
        byte[] head = head(0);
        // the patient's next record is the patient
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(head.length + 16, head.length);
        put("DICOMDIR", whole);
        assertThat(report().faults().get(0).text()).contains("twice");
    }

    @Test
    void randomBytesNeverCrashTheReader() throws Exception {
        goodMedium();
        byte[] whole = directory("IMAGES\\IM0", "IMAGES\\IM1");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 4; change++) {
                changed[132 + random.nextInt(changed.length - 132)] = (byte) random.nextInt(256);
            }
            put("DICOMDIR", changed);
            assertThat(check.check(medium)).isPresent();
        }
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("medium.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                Path file = medium.resolve(name.replace("..", "x").replaceAll("^/", ""));
                entries.write(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[10]);
            }
        }
        return zip;
    }

    @Test
    void zipFileIsCheckedAndUnpacked() throws Exception {
        goodMedium();
        Path zip = zip("DICOMDIR", "IMAGES/IM0", "IMAGES/IM1", "README.TXT", "INDEX.HTM", "IHE_PDI/PICTURE.JPG");

        assertThat(check.check(zip).orElseThrow().faults()).isEmpty();
        assertThat(check.unpack(zip, folder.resolve("unpacked"), 100_000)).isEqualTo(6);
        assertThat(check.check(folder.resolve("unpacked")).orElseThrow().good()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "a\\..\\x", "C:x", "a//b", "./a", "a\nb"})
    void namesThatLeadElsewhereAreRefused(String name) throws Exception {
        Path zip = zip("DICOMDIR", name);
        assertThatThrownBy(() -> check.check(zip)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> check.unpack(zip, folder.resolve("unpacked"), 100_000))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("leads out of the folder");
        assertThat(folder.resolve("unpacked")).doesNotExist();
    }

    @Test
    void sameNameInOtherCaseIsRefused() throws Exception {
        Path zip = zip("DICOMDIR", "dicomdir");
        assertThatThrownBy(() -> check.check(zip))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void moreThanThereIsRoomForIsRefused() throws Exception {
        Path zip = zip("DICOMDIR", "a", "b");
        assertThatThrownBy(() -> check.unpack(zip, folder.resolve("unpacked"), 29))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("30 bytes");
        assertThat(check.unpack(zip, folder.resolve("unpacked"), 30)).isEqualTo(3);
    }

    /** Changes the size that the central directory has of each entry, 24 bytes behind its signature. */
    private static void claim(Path zip, int size) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putInt(at + 24, size);
            }
        }
        Files.write(zip, bytes);
    }

    @Test
    void bombIsRefused() throws Exception {
        Path zip = zip("DICOMDIR");
        claim(zip, Integer.MAX_VALUE);
        assertThatThrownBy(() -> check.check(zip))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("as no medium of images does");
    }

    @Test
    void zipFileThatSaysLessThanItHasIsRefused() throws Exception {
        put("DICOMDIR", new byte[50_000]);
        Path zip = zip("DICOMDIR");
        claim(zip, 100);
        assertThatThrownBy(() -> check.unpack(zip, folder.resolve("unpacked"), 100_000))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("unpacked")).doesNotExist();
    }

    @Test
    void namesOfPeopleAreReadInTheirCharacterSets() {
        assertThat(CharacterSets.of("ISO_IR 100")).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(CharacterSets.of("ISO 2022 IR 101\\ISO 2022 IR 87").name()).isEqualTo("ISO-8859-2");
        assertThat(CharacterSets.of("GB18030").name()).isEqualTo("GB18030");
        assertThat(CharacterSets.of("")).isEqualTo(StandardCharsets.US_ASCII);
    }
}
