package org.burnish.xorriso.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.operations.Operations;
import org.burnish.operations.internal.OperationsService;
import org.burnish.operations.internal.Registry;
import org.burnish.recorder.DiskRestorer;
import org.burnish.xorriso.command.check.CheckMd5;
import org.burnish.xorriso.command.check.CheckMd5R;
import org.burnish.xorriso.command.check.CheckMedia;
import org.burnish.xorriso.command.check.Compare;
import org.burnish.xorriso.command.check.CompareR;
import org.burnish.xorriso.command.control.AbortOn;
import org.burnish.xorriso.command.control.Commit;
import org.burnish.xorriso.command.control.End;
import org.burnish.xorriso.command.control.Help;
import org.burnish.xorriso.command.control.ReportAbout;
import org.burnish.xorriso.command.control.ReturnWith;
import org.burnish.xorriso.command.control.Rollback;
import org.burnish.xorriso.command.control.RollbackEnd;
import org.burnish.xorriso.command.control.Version;
import org.burnish.xorriso.command.drive.Dev;
import org.burnish.xorriso.command.drive.DeviceLinks;
import org.burnish.xorriso.command.drive.Devices;
import org.burnish.xorriso.command.drive.Eject;
import org.burnish.xorriso.command.drive.Indev;
import org.burnish.xorriso.command.drive.Load;
import org.burnish.xorriso.command.drive.NewMedium;
import org.burnish.xorriso.command.drive.Outdev;
import org.burnish.xorriso.command.drive.Toc;
import org.burnish.xorriso.command.medium.Blank;
import org.burnish.xorriso.command.medium.CloseDamaged;
import org.burnish.xorriso.command.medium.Format;
import org.burnish.xorriso.command.medium.ListFormats;
import org.burnish.xorriso.command.medium.TruncateOverwritable;
import org.burnish.xorriso.command.setting.AssertVolid;
import org.burnish.xorriso.command.setting.Close;
import org.burnish.xorriso.command.setting.Dummy;
import org.burnish.xorriso.command.setting.DvdObs;
import org.burnish.xorriso.command.setting.Follow;
import org.burnish.xorriso.command.setting.Md5;
import org.burnish.xorriso.command.setting.NotLeaf;
import org.burnish.xorriso.command.setting.NotList;
import org.burnish.xorriso.command.setting.NotMgt;
import org.burnish.xorriso.command.setting.NotPaths;
import org.burnish.xorriso.command.setting.Overwrite;
import org.burnish.xorriso.command.setting.Padding;
import org.burnish.xorriso.command.setting.PktOutput;
import org.burnish.xorriso.command.setting.Speed;
import org.burnish.xorriso.command.setting.StreamRecordingMode;
import org.burnish.xorriso.command.setting.WriteType;
import org.burnish.xorriso.command.tree.Add;
import org.burnish.xorriso.command.tree.Cd;
import org.burnish.xorriso.command.tree.Find;
import org.burnish.xorriso.command.tree.Hide;
import org.burnish.xorriso.command.tree.Ls;
import org.burnish.xorriso.command.tree.Lsd;
import org.burnish.xorriso.command.tree.Lsl;
import org.burnish.xorriso.command.tree.MapFile;
import org.burnish.xorriso.command.tree.Mkdir;
import org.burnish.xorriso.command.tree.Rm;
import org.burnish.xorriso.command.tree.RmR;
import org.burnish.xorriso.command.volume.ApplicationUse;
import org.burnish.xorriso.command.volume.Compliance;
import org.burnish.xorriso.command.volume.SortWeightPattern;
import org.burnish.xorriso.command.volume.Volid;
import org.burnish.xorriso.spi.XorrisoCommand;

/** Runs command lines over fake services, and keeps what was printed. */
final class Bench implements CommandSource {

    final FakeServices services;
    final FakeVerifier verifier = new FakeVerifier();
    private final Map<String, XorrisoCommand> commands = new TreeMap<>();
    private String out = "";
    private String err = "";

    Bench(FakeDrive... drives) {
        services = new FakeServices(drives);
        commands.putAll(Map.of(
                "abort_on",
                new AbortOn(),
                "return_with",
                new ReturnWith(),
                "report_about",
                new ReportAbout(),
                "end",
                new End(),
                "rollback_end",
                new RollbackEnd(),
                "commit",
                new Commit(),
                "rollback",
                new Rollback(),
                "version",
                new Version(),
                "help",
                new Help(this),
                "dialog",
                new org.burnish.xorriso.command.control.Dialog()));
        commands.put("hide", new Hide());
        commands.put("compliance", new Compliance());
        commands.put("application_use", new ApplicationUse());
        commands.put("sort_weight_pattern", new SortWeightPattern());
        commands.put("pkt_output", new PktOutput());
        commands.put("not_leaf", new NotLeaf());
        commands.put("not_paths", new NotPaths());
        commands.put("not_list", new NotList());
        commands.put("not_mgt", new NotMgt());
        commands.put("follow", new Follow());
        commands.put("device_links", new DeviceLinks(services));
        commands.putAll(Map.of(
                "dev",
                new Dev(),
                "indev",
                new Indev(),
                "outdev",
                new Outdev(),
                "toc",
                new Toc(),
                "devices",
                new Devices(services),
                "eject",
                new Eject(),
                "new_medium",
                new NewMedium(services),
                "scsi_log",
                new org.burnish.xorriso.command.drive.ScsiLog(),
                "blank",
                new Blank(operations(null)),
                "format",
                new Format(operations(null))));
        commands.putAll(Map.of(
                "list_formats",
                new ListFormats(),
                "close",
                new Close(),
                "dummy",
                new Dummy(),
                "md5",
                new Md5(),
                "padding",
                new Padding(),
                "speed",
                new Speed(),
                "volid",
                new Volid(),
                "overwrite",
                new Overwrite(),
                "add",
                new Add(services),
                "map",
                new MapFile(services)));
        commands.putAll(Map.of(
                "ls",
                new Ls(),
                "lsl",
                new Lsl(),
                "lsd",
                new Lsd(),
                "find",
                new Find(
                        services,
                        verifier,
                        (node, form, options) -> Optional.of(node.name().toUpperCase(Locale.ROOT))),
                "rm",
                new Rm(),
                "rm_r",
                new RmR(),
                "mkdir",
                new Mkdir(services),
                "cd",
                new Cd(),
                "check_md5_r",
                new CheckMd5R(verifier),
                "check_md5",
                new CheckMd5(verifier)));
        commands.put("check_media", new CheckMedia(verifier, services));
        commands.put("compare", new Compare(verifier, services));
        commands.put("compare_r", new CompareR(verifier, services));
        commands.put("stream_recording", new StreamRecordingMode());
        commands.put("dvd_obs", new DvdObs());
        commands.put("write_type", new WriteType());
        commands.put("close_damaged", new CloseDamaged());
        commands.put("load", new Load());
        commands.put("assert_volid", new AssertVolid());
        commands.put("truncate_overwritable", new TruncateOverwritable());
    }

    void add(String name, XorrisoCommand command) {
        commands.put(name, command);
    }

    int run(String... words) {
        return runWithInput("", words);
    }

    int runWithInput(String input, String... words) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int value = new Runner(this, services, operations(null), services)
                .run(List.of(words), in, stream(outBytes), stream(errBytes));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return value;
    }

    /** Carries orders out by the fake services. */
    Operations operations(DiskRestorer restorer) {
        return new OperationsService(
                new org.burnish.operations.internal.Engine(services, restorer, services, null, verifier),
                new Registry(),
                services);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** The lines of standard output. */
    List<String> out() {
        return out.lines().toList();
    }

    /** The lines of the messages, without the banner. */
    List<String> err() {
        return err.lines().skip(2).toList();
    }

    @Override
    public Optional<XorrisoCommand> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    @Override
    public Collection<String> names() {
        return commands.keySet();
    }
}
