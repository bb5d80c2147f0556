package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that scripts have for xorriso, xorrisofs and genisoimage, and what others find in the images. */
@Peer({"isoinfo", "xorriso", "bsdtar", "genisoimage"})
class MkisofsLinesTest {

    private static final List<String> SEED = words("-output seed.iso -volid cidata -joliet -rock user-data meta-data");

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(folder.resolve("user-data"), "#cloud-config\n");
        Files.writeString(folder.resolve("meta-data"), "instance-id: one\n");
    }

    private static final Map<String, String> SOURCE_DATE = Map.of("SOURCE_DATE_EPOCH", "1700000000");

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    /** Runs our program under the name of another. */
    private Run named(String name, Map<String, String> environment, List<String> words) throws IOException {
        Path link = folder.resolve("bin").resolve(name);
        if (Files.notExists(link)) {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Run.burnishBinary());
        }
        List<String> command = new ArrayList<>(List.of(link.toString()));
        command.addAll(words);
        return Run.of(folder, environment, command);
    }

    private static Run right(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run peer(String line) {
        return right(Run.of(folder, line.split(" ")));
    }

    @Test
    void seedOfACloudImageIsReadByItsNameAndInBothTrees() throws IOException {
        List<String> line = new ArrayList<>(List.of("-as", "genisoimage"));
        line.addAll(SEED);
        right(named("xorriso", Map.of(), line));
        assertThat(peer("isoinfo -d -i seed.iso").out())
                .contains(
                        "Volume id: cidata", "Joliet with UCS level 3 found", "Rock Ridge signatures version 1 found");
        assertThat(peer("isoinfo -J -f -i seed.iso").out()).contains("/user-data", "/meta-data");
        assertThat(peer("isoinfo -R -f -i seed.iso").out()).contains("/user-data", "/meta-data");
        assertThat(peer("bsdtar -xOf seed.iso user-data").out()).isEqualTo("#cloud-config\n");
    }

    @Test
    void theSameLineAgainMakesTheImageAnew() throws IOException {
        List<String> line = words("-quiet -J -r -V first -o seed.iso user-data meta-data");
        right(named("mkisofs", Map.of(), line));
        long size = Files.size(folder.resolve("seed.iso"));
        Run again = right(named("mkisofs", Map.of(), words("-quiet -J -r -V second -o seed.iso user-data")));
        assertThat(again.out()).isEmpty();
        assertThat(Files.size(folder.resolve("seed.iso"))).isLessThanOrEqualTo(size);
        assertThat(peer("isoinfo -d -i seed.iso").out()).contains("Volume id: second");
        assertThat(peer("isoinfo -R -f -i seed.iso").out())
                .contains("/user-data")
                .doesNotContain("/meta-data");
        assertThat(peer("xorriso -indev seed.iso -toc").out()).doesNotContain("ISO session  :   2");
    }

    @Test
    void directoryOfVirtInstallIsTheRoot() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("DIR/sub"));
        Files.writeString(tree.resolve("a file of a long name.text"), "content");
        right(named("xorrisofs", Map.of(), words("-o u.iso -J -input-charset utf8 -rational-rock -V cidata DIR")));
        assertThat(peer("isoinfo -J -f -i u.iso").out()).contains("/sub/a file of a long name.text");
        assertThat(peer("isoinfo -R -l -i u.iso").out())
                .containsPattern("-r--r--r-- +1 +0 +0 .* a file of a long name.text");
    }

    @Test
    void imagesUnderASourceDateAreTheSame() throws IOException {
        Map<String, String> date = Map.of("SOURCE_DATE_EPOCH", "1700000000");
        Files.setLastModifiedTime(folder.resolve("user-data"), FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
        right(named("mkisofs", date, words("-J -r -V X -o one.iso -graft-points /=user-data")));
        Files.setLastModifiedTime(folder.resolve("user-data"), FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
        Files.setAttribute(
                folder.resolve("user-data"), "lastAccessTime", FileTime.from(Instant.ofEpochSecond(1_650_000_000)));
        right(named("mkisofs", date, words("-J -r -V X -o two.iso -graft-points /=user-data")));
        assertThat(folder.resolve("two.iso")).hasSameBinaryContentAs(folder.resolve("one.iso"));
        assertThat(peer("xorriso -indev one.iso -pvd_info").all()).contains("Creation Time: 2023111422132000");
    }

    @Test
    void namesOfAnImageThatHasJolietAloneAreLoaded() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/One Directory"));
        Files.writeString(tree.resolve("A Name, \u00e4.text"), "content");
        right(Run.of(folder, "genisoimage", "-quiet", "-J", "-input-charset", "utf-8", "-o", "joliet.iso", "tree"));
        Run toc = right(Run.burnish(folder, "-indev", "joliet.iso", "-toc", "-find", "/"));
        assertThat(toc.all()).contains("ISO offers   : Joliet", "ISO loaded   : Joliet");
        assertThat(toc.out()).contains("'/One Directory/A Name, \u00e4.text'");
        assertThat(right(Run.burnish(folder, "-read_fs", "nojoliet", "-indev", "joliet.iso", "-find", "/"))
                        .out())
                .contains("'/ONE_DIRE'");
        right(Run.burnish(folder, "extract", "joliet.iso", "out"));
        assertThat(folder.resolve("out/One Directory/A Name, \u00e4.text")).hasContent("content");
    }

    /** Our image and xorriso's of the same line, by what xorriso and isoinfo find in them. */
    @Test
    void bootImagesOfTheSameLineAreReportedAlike() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/isolinux"));
        byte[] image = new byte[20_001];
        new Random(7).nextBytes(image);
        Files.write(tree.resolve("isolinux.bin"), image);
        Files.write(tree.resolve("efi.img"), new byte[30_000]);
        List<String> line = words(
                "-V BOOT -J -r -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table"
                        + " -eltorito-alt-boot -e isolinux/efi.img -no-emul-boot tree");
        List<String> ours = new ArrayList<>(words("-o ours.iso"));
        ours.addAll(line);
        right(named("mkisofs", Map.of(), ours));
        peer("xorriso -as mkisofs -o theirs.iso " + String.join(" ", line));
        assertThat(bootReport("ours.iso")).isEqualTo(bootReport("theirs.iso")).contains("-boot-info-table");
        assertThat(peer("isoinfo -d -i ours.iso").out())
                .contains("El Torito VD version 1 found", "Bootid 88 (bootable)", "Nsect 4");
        assertThat(Run.burnish(folder, "verify", "ours.iso").out()).contains("0 differ, 0 unreadable");
    }

    private String bootReport(String image) {
        return peer("xorriso -indev " + image + " -report_el_torito as_mkisofs")
                .out()
                .lines()
                .filter(line -> !line.contains("--modification-date"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("kept.iso"), "kept");
        for (String line : List.of(
                "-o kept.iso -b isolinux.bin user-data",
                "-o kept.iso -isohybrid-mbr mbr user-data",
                "-o kept.iso --no-such-option user-data",
                "-o kept.iso missing",
                "-o bin user-data")) {
            Run refused = named("mkisofs", Map.of(), words(line));
            assertThat(refused.exit()).as("%s", refused).isNotZero();
            assertThat(refused.err()).contains("FAILURE").doesNotContain("Exception");
        }
        assertThat(folder.resolve("kept.iso")).hasContent("kept");
        assertThat(Arrays.toString(folder.toFile().list())).doesNotContain("isolinux");
    }

    @Test
    void anImageOnStandardOutputIsTheOneOfAFile() throws IOException {
        right(named("mkisofs", SOURCE_DATE, words("-quiet -R -J -V X -o file.iso user-data meta-data")));
        Path binary = folder.resolve("bin/mkisofs");
        Run stream = right(Run.of(
                folder, SOURCE_DATE, List.of("sh", "-c", binary + " -R -J -V X user-data meta-data > stream.iso")));
        assertThat(folder.resolve("stream.iso")).hasSameBinaryContentAs(folder.resolve("file.iso"));
        assertThat(stream.err()).contains("completed successfully");
        right(Run.of(
                folder,
                SOURCE_DATE,
                List.of(
                        "sh",
                        "-c",
                        Run.burnishBinary()
                                + " -outdev - -volid X -joliet on -map user-data /user-data > native.iso")));
        assertThat(peer("isoinfo -d -i native.iso").out()).contains("Volume id: X");
        Run size = right(named("mkisofs", Map.of(), words("-quiet -print-size -R user-data")));
        assertThat(size.out().strip()).matches("\\d+");
        Run broken = Run.of(folder, "sh", "-c", binary + " -quiet -R user-data | head -c 1000 > part");
        assertThat(broken.err()).contains("standard output").doesNotContain("Exception");
    }

    /** The one program reads the drive, and gives it up before the other one, which waits for data, opens it. */
    @Test
    void anAddOnSessionGoesThroughAPipeToTheDriveThatItGrew() throws IOException {
        Path binary = folder.resolve("bin/mkisofs");
        right(named("mkisofs", Map.of(), words("-quiet -R -o first.iso user-data")));
        right(Run.of(
                folder,
                "sh",
                "-c",
                "ln -s mkisofs bin/cdrecord && " + Run.burnishBinary() + " newmedium cd-rw disc"
                        + " && bin/cdrecord dev=emu:disc -multi first.iso"
                        + " && session=$(bin/cdrecord dev=emu:disc -msinfo)"
                        + " && " + binary + " -quiet -R -C $session -M emu:disc meta-data"
                        + " | bin/cdrecord dev=emu:disc -multi -waiti -"));
        assertThat(Run.burnish(folder, "-indev", "emu:disc", "-toc", "-find", "/")
                        .out())
                .contains("ISO session  :   2 ", "'/user-data'", "'/meta-data'");
    }

    @Test
    void anImageGoesToWhateverPathTakesBytes() throws IOException {
        right(named("mkisofs", SOURCE_DATE, words("-quiet -R -J -V X -o file.iso user-data")));
        Path binary = folder.resolve("bin/mkisofs");
        String options = " -quiet -R -J -V X user-data -o ";
        right(Run.of(
                folder,
                SOURCE_DATE,
                List.of(
                        "sh",
                        "-c",
                        "mkfifo pipe; cat pipe > piped.iso & " + binary + options + "pipe && wait && " + binary
                                + options + "/dev/stdout > stdout.iso && " + binary + options + "/dev/null")));
        assertThat(folder.resolve("piped.iso")).hasSameBinaryContentAs(folder.resolve("file.iso"));
        assertThat(folder.resolve("stdout.iso")).hasSameBinaryContentAs(folder.resolve("file.iso"));
        assertThat(named("mkisofs", SOURCE_DATE, words("-quiet -R -o /dev/full user-data"))
                        .err())
                .contains("'/dev/full'", "No space left on device")
                .doesNotContain("Exception");
        assertThat(named("mkisofs", SOURCE_DATE, words("-quiet -R -o . user-data"))
                        .err())
                .contains("'.' is a directory");
    }

    /** The lines of archiso and of grub-mkrescue: what the tables of our image and of xorriso's say, apart from places. */
    @Test
    void tablesOfTheSameLineAreReportedAlike() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/isolinux"));
        Files.copy(Path.of("/usr/lib/ISOLINUX/isolinux.bin"), tree.resolve("isolinux.bin"));
        Files.write(folder.resolve("tree/efi.img"), new byte[1 << 20]);
        Files.write(folder.resolve("efiboot.img"), new byte[1_474_560]);
        Files.copy(Path.of("/usr/lib/ISOLINUX/isohdpfx.bin"), folder.resolve("isohdpfx.bin"));
        Files.copy(Path.of("/usr/lib/grub/i386-pc/boot_hybrid.img"), folder.resolve("boot_hybrid.img"));
        compare(
                "-iso-level 3 -full-iso9660-filenames -joliet -joliet-long -rational-rock -volid L -appid A -publisher P -preparer Q"
                        + " -eltorito-boot isolinux/isolinux.bin -eltorito-catalog isolinux/boot.cat -no-emul-boot -boot-load-size 4"
                        + " -boot-info-table -isohybrid-mbr isohdpfx.bin --mbr-force-bootable -partition_offset 16"
                        + " -append_partition 2 C12A7328-F81F-11D2-BA4B-00A0C93EC93B efiboot.img -isohybrid-gpt-basdat"
                        + " -eltorito-alt-boot -e --interval:appended_partition_2:all:: -no-emul-boot tree/");
        compare(
                "-graft-points --modification-date=2026112820000000 -b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4"
                        + " -boot-info-table --grub2-boot-info --grub2-mbr boot_hybrid.img --efi-boot efi.img -efi-boot-part --efi-boot-image"
                        + " --protective-msdos-label -r tree");
        compare(
                "-b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table --grub2-boot-info --grub2-mbr boot_hybrid.img"
                        + " -partition_offset 16 -append_partition 2 0xef efiboot.img -eltorito-alt-boot"
                        + " -e --interval:appended_partition_2:all:: -no-emul-boot tree");
        compare(
                "-b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table -append_partition 3 0xcd efiboot.img"
                        + " -appended_part_as_gpt --md5 tree");
    }

    private void compare(String line) throws IOException {
        List<String> words = new ArrayList<>(words("-quiet -o ours.iso"));
        words.addAll(words(line));
        right(named("mkisofs", SOURCE_DATE, words));
        List<String> theirs = new ArrayList<>(words("xorriso -as mkisofs -quiet -o theirs.iso"));
        theirs.addAll(words(line));
        right(Run.of(folder, SOURCE_DATE, theirs));
        assertThat(report("ours.iso")).as(line).isEqualTo(report("theirs.iso"));
        Path ours = folder.resolve("ours.iso");
        if (report("ours.iso").matches("(?s).*GPT entry array +: +2 +248 +separated.*")) {
            assertThat(peer("/usr/sbin/sgdisk -v ours.iso").out()).contains("No problems found");
        }
        assertThat(peer("xorriso -indev ours.iso -check_media --").all()).doesNotContain("md5 MISMATCH");
        assertThat(Run.burnish(folder, "verify", "ours.iso").exit())
                .as("nothing is proved without checksums")
                .isEqualTo(line.contains("--md5") ? 0 : 1);
        assertThat(Files.size(ours) % 2048).isZero();
    }

    /** What is reported of tables, without addresses and sizes, which follow from the order of contents. */
    private String report(String image) {
        return peer("xorriso -indev " + image
                        + " -report_system_area plain -report_system_area as_mkisofs -report_el_torito plain")
                .out()
                .lines()
                .filter(line -> !line.startsWith("El Torito catalog") && !line.startsWith("GPT partition path"))
                .map(line -> line.replace(image, "IMAGE")
                        .replaceAll("(MBR partition +: +\\d +0x.. +0x..).*", "$1")
                        .replaceAll("(ISO image size/512 :|GPT lba range +:|GPT start and size : +\\d).*", "$1")
                        .replaceAll("(El Torito boot img : +\\d +\\S+ +y +\\S+ +\\S+ +\\S+ +\\d+).*", "$1")
                        .replaceAll("\\d+d-\\d+d|start_\\d+s", "PLACE"))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    @Test
    @Peer({"cloud-localds", "blkid"})
    void cloudLocaldsMakesItsSeedWithOurProgram() throws IOException {
        named("genisoimage", Map.of(), words("-help"));
        Map<String, String> path = Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        right(Run.of(folder, path, words("cloud-localds seed.img user-data meta-data")));
        assertThat(peer("blkid -o value -s LABEL -p seed.img").out()).isEqualTo("cidata\n");
        assertThat(peer("isoinfo -R -x /user-data -i seed.img").out()).isEqualTo("#cloud-config\n");
    }

    private void makeChoice() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/hid"));
        Files.writeString(tree.resolve("h.txt"), "nobody finds this by name");
        Files.writeString(folder.resolve("tree/a.txt"), "a");
        Files.writeString(folder.resolve("tree/b.o"), "b");
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("hid"));
    }

    /** The paths in an image that our program made, which are those in one that xorriso made of the same line. */
    private void assertSameTrees(String options) throws IOException {
        right(named("mkisofs", Map.of(), words("-quiet -J -o ours.iso " + options + " tree")));
        peer("xorriso -as mkisofs -quiet -J -o theirs.iso " + options + " tree");
        for (String trees : List.of("-R", "-J")) {
            assertThat(listing(trees, "ours.iso")).as(options + trees).isEqualTo(listing(trees, "theirs.iso"));
        }
    }

    private List<String> listing(String trees, String image) throws IOException {
        return peer("isoinfo " + trees + " -f -i " + image)
                .out()
                .lines()
                .map(line -> line.replaceFirst(";1$", ""))
                .sorted()
                .toList();
    }

    @Test
    void namesAreHiddenWhereXorrisoHidesThem() throws IOException {
        makeChoice();
        assertSameTrees("-hide hid -hide-joliet *.txt");
        assertThat(new String(Files.readAllBytes(folder.resolve("ours.iso")), StandardCharsets.ISO_8859_1))
                .contains("nobody finds this by name");
        Files.writeString(folder.resolve("list"), "tree/*/h.txt\n*.o\n");
        assertSameTrees("-hide-list list");
        assertThat(listing("-R", "ours.iso")).containsExactly("/a.txt", "/hid", "/link");
    }

    @Test
    void filesAreLeftOutThatXorrisoLeavesOut() throws IOException {
        makeChoice();
        assertSameTrees("-m *.o -x tree/hid/h.txt");
        Files.writeString(folder.resolve("list"), "hid\n");
        assertSameTrees("-exclude-list list -m */h.txt");
        assertThat(listing("-R", "ours.iso")).containsExactly("/a.txt", "/b.o", "/link");
    }

    @Test
    void linksAreFollowedThatXorrisoFollows() throws IOException {
        makeChoice();
        Files.createSymbolicLink(folder.resolve("tree/nowhere"), Path.of("nothing"));
        assertSameTrees("-f");
        assertThat(listing("-J", "ours.iso")).contains("/link/h.txt");
    }

    @Test
    void lineOfKiwiHidesItsLoader() throws IOException {
        makeChoice();
        right(Run.burnish(
                folder,
                words("-application_id ID -joliet on -padding 0 -outdev o.iso -map tree / -find a.txt -exec hide on --")
                        .toArray(String[]::new)));
        assertThat(listing("-R", "o.iso")).doesNotContain("/a.txt").contains("/b.o");
        assertThat(listing("-J", "o.iso")).doesNotContain("/a.txt").contains("/b.o");
    }

    @Test
    void startUpFileIsReadUnderTheNameOfMkisofs() throws IOException {
        Path file = Files.writeString(folder.resolve(".mkisofsrc"), "VOLI=FROM FILE\nPUBL=us\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        right(named("mkisofs", Map.of(), words("-quiet -publisher me -o rc.iso user-data")));
        assertThat(peer("isoinfo -d -i rc.iso").out()).contains("Volume id: FROM FILE", "Publisher id: me");
    }

    @Test
    void pathsOfMkksisoAreThoseThatXorrisoTells() throws IOException {
        makeChoice();
        right(Run.burnish(folder, "-outdev", "i.iso", "-map", "tree", "/", "-commit"));
        List<String> line = words("-indev i.iso -pkt_output on -find");
        assertThat(right(Run.burnish(folder, line.toArray(String[]::new)))
                        .out()
                        .lines()
                        .filter(l -> l.startsWith("R:")))
                .containsExactlyElementsOf(peer("xorriso " + String.join(" ", line))
                        .out()
                        .lines()
                        .filter(l -> l.startsWith("R:"))
                        .toList());
    }

    @Test
    void plainNamesByRulesAreThoseOfXorriso() throws IOException {
        Files.createDirectories(folder.resolve("tree/dir"));
        for (String name : List.of(
                "a",
                "Name With Space+x.tar.gz",
                "two.dots.c",
                "averyveryverylongname_of_more_than_37_characters.text")) {
            Files.writeString(folder.resolve("tree").resolve(name), name);
        }
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("a"));
        for (String options : List.of(
                "-r",
                "-iso-level 1",
                "-l",
                "-N -d",
                "-iso-level 3",
                "-iso-level 3 -d",
                "-iso-level 3 -N",
                "-iso-level 3 -allow-lowercase",
                "-iso-level 3 -relaxed-filenames -allow-lowercase",
                "-max-iso9660-filenames",
                "--norock",
                "-untranslated_name_len 60",
                "-U")) {
            right(named("mkisofs", Map.of(), words("-quiet -o ours.iso " + options + " tree")));
            peer("xorriso -as mkisofs -quiet -o theirs.iso " + options + " tree");
            assertThat(peer("isoinfo -f -i ours.iso").out().lines().sorted())
                    .as(options)
                    .containsExactlyElementsOf(peer("isoinfo -f -i theirs.iso")
                            .out()
                            .lines()
                            .sorted()
                            .toList());
        }
    }

    /** What no image of ours has, by the words that ask for it. */
    private static final Pattern REFUSED = Pattern.compile("-(-?hppa|mips|B$|-?sparc|-grub2-sparc|alpha|chrp|prep|jigdo"
            + "|checksum|-?checksum_algorithm|md5-list|-scdbackup"
            + "|file_name_limit|old-root|-old-root|log-file"
            + ").*");

    @Test
    void optionsOfXorrisosListAreKnownOrRefusedByName() throws IOException {
        String known = named("mkisofs", Map.of(), words("-help")).all();
        List<String> missing = peer("xorriso -as mkisofs -help")
                .all()
                .lines()
                .filter(line -> line.startsWith("  -"))
                .flatMap(line -> Arrays.stream(line.strip().split(",? +")))
                .filter(word -> word.matches("--?[a-zA-Z].*"))
                .map(word -> word.replaceFirst("[=|].*", ""))
                .filter(word -> !Pattern.compile("(?m)[ ,]-?" + word + "[ ,=]")
                        .matcher(known)
                        .find())
                .filter(word -> !REFUSED.matcher(word).matches())
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }
}
