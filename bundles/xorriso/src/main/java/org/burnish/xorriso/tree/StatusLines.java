package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.filter.FilterLines;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.DriveRules;
import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.text.NodeText;

/** Settings of a session as the commands that choose them. */
public final class StatusLines {

    /**
     * A line.
     *
     * @param text of now
     * @param standard where nobody chose anything; empty for a line that is always shown
     */
    private record Line(String text, String standard) {}

    private final Session session;
    private final Settings settings;
    private final List<Line> lines = new ArrayList<>();

    public StatusLines(Session session) {
        this.session = session;
        this.settings = session.settings();
    }

    /** The lines; without {@code all} only those of what was changed, and of directories and drives. */
    public List<String> lines(boolean all) {
        collectControl();
        collectFiles();
        collectDrives();
        return lines.stream()
                .filter(line -> all || !line.text().equals(line.standard()))
                .map(Line::text)
                .toList();
    }

    private void add(String text, String standard) {
        lines.add(new Line(text, standard));
    }

    private static String word(Enum<?> mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private <T> T get(Setting<T> setting) {
        return settings.get(setting);
    }

    private void collectControl() {
        add("-list_delimiter " + get(Choices.LIST_DELIMITER), "-list_delimiter --");
        add("-dialog " + onOff(get(CommonSettings.DIALOG)), "-dialog off");
        add("-sh_style_result " + onOff(get(Choices.SHELL_STYLE)), "-sh_style_result off");
        add("-pkt_output " + onOff(get(Choices.PKT_OUTPUT)), "-pkt_output off");
        add("-mark " + NodeText.quoted(get(DialogChoices.MARK)), "-mark ''");
        add("-prog " + NodeText.quoted(get(Choices.PROGRAM)), "");
        String join = get(Choices.CONCAT_SPLIT) ? "on" : "off";
        Options restoring = get(Choices.RESTORING);
        add(
                "-osirrox " + restoring() + ":concat_split_" + join + ":auto_chmod_"
                        + onOff(restoring.get(DiskOptions.OPEN_DIRECTORIES)) + ":sort_lba_"
                        + onOff(get(Choices.SORT_LBA)) + ":o_excl_on",
                "-osirrox off:concat_split_on:auto_chmod_off:sort_lba_off:o_excl_on");
        String checking = switch (restoring.get(DiskOptions.CHECKING)) {
            case OFF -> "off";
            case ON -> "on";
            case REQUIRED -> "force";
        };
        long holes = restoring.get(DiskOptions.HOLES);
        add(
                "-osirrox strict_acl_" + onOff(get(Choices.STRICT_LISTS)) + ":check_md5_" + checking + ":sparse="
                        + (holes == 0 ? "off" : holes),
                "-osirrox strict_acl_off:check_md5_off:sparse=off");
        add("-mount_opts " + (get(DriveChoices.SHARED_MOUNT) ? "shared" : "exclusive"), "-mount_opts exclusive");
        add("-session_log " + NodeText.quoted(get(DialogChoices.SESSION_LOG)), "-session_log ''");
        add("-scsi_log " + get(DriveChoices.SCSI_LOG), "-scsi_log off");
        add("-report_about " + get(Thresholds.REPORT_ABOUT), "-report_about UPDATE");
        Thresholds.ReturnWith limit = get(Thresholds.RETURN_WITH);
        add("-return_with " + limit.severity() + " " + limit.value(), "-return_with SORRY 32");
        add("-abort_on " + get(Thresholds.ABORT_ON), "-abort_on FAILURE");
        add("-status_history_max " + get(DialogChoices.HISTORY).shown(), "-status_history_max 100");
    }

    private String restoring() {
        return switch (get(Choices.RESTORE_LOCK)) {
            case BLOCKED -> "blocked";
            case BANNED -> "banned";
            case NONE ->
                !get(CommonSettings.OSIRROX) ? "off" : get(CommonSettings.DEVICE_FILES) ? "device_files" : "on";
        };
    }

    private void collectFiles() {
        add("-cd " + NodeText.quoted(get(CommonSettings.DIRECTORY)), "");
        add("-cdx " + NodeText.quoted(get(CommonSettings.DISK_DIRECTORY)), "");
        add("-split_size " + get(Choices.SPLIT_SIZE), "-split_size 0");
        add("-add_plainly " + word(get(Choices.ADD_PLAINLY)), "-add_plainly none");
        long limit = get(Choices.FILE_SIZE_LIMIT);
        add("-file_size_limit " + (limit == 0 ? "off" : limit) + " --", "-file_size_limit 429496524800 --");
        DiskRules rules = get(DiskRules.SETTING);
        for (PathPattern pattern : rules.exclusions().patterns()) {
            String text = NodeText.quoted(pattern.text());
            add(pattern.leaf() ? "-not_leaf " + text : "-not_paths " + text + " --", "");
        }
        add(
                "-not_mgt " + onOff(rules.exclusions().enabled()) + ":param_"
                        + onOff(rules.exclusions().named()) + ":subtree_"
                        + onOff(rules.exclusions().subtrees()) + ":ignore_off",
                "-not_mgt on:param_off:subtree_off:ignore_off");
        add("-iso_rr_pattern " + word(get(Choices.IMAGE_PATTERN)), "-iso_rr_pattern on");
        add("-disk_pattern " + word(get(Choices.DISK_PATTERN)), "-disk_pattern ls");
        FilterLines.of(session).forEach(line -> add(line.text(), line.standard()));
        add("-pathspecs " + word(get(Choices.PATH_SPECS)), "-pathspecs off");
        add("-follow " + followed(rules.links()), "-follow pattern:mount:limit=100");
        add("-overwrite " + word(get(CommonSettings.OVERWRITE)), "-overwrite nondir");
        add("-disk_dev_ino " + FileNumbers.word(get(Choices.TRUST)), "-disk_dev_ino off");
        add("-md5 " + word(get(CommonSettings.MD5)), "-md5 off");
        add("-ecma119_map " + word(get(DriveChoices.PLAIN_NAMES)), "-ecma119_map stripped");
    }

    private static String followed(DiskRules.Links links) {
        List<String> occasions = new ArrayList<>();
        if (links.pattern() && !links.below()) {
            occasions.add("pattern");
        }
        if (links.named() && !links.below()) {
            occasions.add("param");
        }
        if (links.below()) {
            occasions.add("link");
        }
        if (links.written()) {
            occasions.add("concat");
        }
        if (links.mounts()) {
            occasions.add("mount");
        }
        if (occasions.isEmpty()) {
            occasions.add("off");
        }
        occasions.add("limit=" + links.hops());
        return String.join(":", occasions);
    }

    private void collectDrives() {
        new MoreStatusLines(settings, this::add).add();
        add("-close " + word(get(CommonSettings.CLOSE)), "-close off");
        DriveRules rules = get(DriveChoices.DRIVE_RULES);
        add(
                "-drive_access exclusive:" + (rules.readOnly() ? "readonly" : "unrestricted"),
                "-drive_access exclusive:unrestricted");
        String input = session.indev().map(drive -> drive.address().toString()).orElse("");
        String output =
                session.outdev().map(drive -> drive.address().toString()).orElse("");
        if (!input.isEmpty() && input.equals(output)) {
            add("-dev " + NodeText.quoted(input), "");
        } else {
            add("-indev " + NodeText.quoted(input), "");
            add("-outdev " + NodeText.quoted(output), "");
        }
    }
}
