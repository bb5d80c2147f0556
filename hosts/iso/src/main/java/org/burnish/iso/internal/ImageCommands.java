package org.burnish.iso.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.mkisofs.Mkisofs;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.command.control.As;
import org.burnish.xorriso.command.control.ReportAbout;
import org.burnish.xorriso.command.control.RollbackEnd;
import org.burnish.xorriso.command.control.Version;
import org.burnish.xorriso.command.drive.Indev;
import org.burnish.xorriso.command.drive.Load;
import org.burnish.xorriso.command.drive.NewImage;
import org.burnish.xorriso.command.medium.ImageBlocks;
import org.burnish.xorriso.command.setting.Acl;
import org.burnish.xorriso.command.setting.Follow;
import org.burnish.xorriso.command.setting.ForBackup;
import org.burnish.xorriso.command.setting.GrowBlindly;
import org.burnish.xorriso.command.setting.HardLinks;
import org.burnish.xorriso.command.setting.HideDisk;
import org.burnish.xorriso.command.setting.InCharset;
import org.burnish.xorriso.command.setting.Joliet;
import org.burnish.xorriso.command.setting.Md5;
import org.burnish.xorriso.command.setting.NotLeaf;
import org.burnish.xorriso.command.setting.NotList;
import org.burnish.xorriso.command.setting.NotPaths;
import org.burnish.xorriso.command.setting.OutCharset;
import org.burnish.xorriso.command.setting.Padding;
import org.burnish.xorriso.command.setting.RockRidge;
import org.burnish.xorriso.command.setting.Xattr;
import org.burnish.xorriso.command.tree.MapFile;
import org.burnish.xorriso.command.volume.AbstractFile;
import org.burnish.xorriso.command.volume.AppendPartition;
import org.burnish.xorriso.command.volume.ApplicationId;
import org.burnish.xorriso.command.volume.ApplicationUse;
import org.burnish.xorriso.command.volume.BiblioFile;
import org.burnish.xorriso.command.volume.BootImage;
import org.burnish.xorriso.command.volume.Compliance;
import org.burnish.xorriso.command.volume.CopyrightFile;
import org.burnish.xorriso.command.volume.DirectoryMode;
import org.burnish.xorriso.command.volume.FileMode;
import org.burnish.xorriso.command.volume.Gid;
import org.burnish.xorriso.command.volume.PreparerId;
import org.burnish.xorriso.command.volume.Public;
import org.burnish.xorriso.command.volume.Publisher;
import org.burnish.xorriso.command.volume.SortWeight;
import org.burnish.xorriso.command.volume.SortWeightPattern;
import org.burnish.xorriso.command.volume.SystemId;
import org.burnish.xorriso.command.volume.Uid;
import org.burnish.xorriso.command.volume.Volid;
import org.burnish.xorriso.command.volume.VolsetId;
import org.burnish.xorriso.command.volume.VolumeDate;
import org.burnish.xorriso.run.CommandSource;
import org.burnish.xorriso.spi.Personality;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.jspecify.annotations.Nullable;

/** The commands that a command line of mkisofs is translated into. One is made when it is used. */
final class ImageCommands implements CommandSource {

    private final DiskImporter importer;

    private static final List<String> NAMES = List.of(
            "as",
            "abstract_file",
            "acl",
            "append_partition",
            "application_id",
            "application_use",
            "biblio_file",
            "boot_image",
            "compliance",
            "copyright_file",
            "directory_mode",
            "file_mode",
            "follow",
            "for_backup",
            "gid",
            "grow_blindly",
            "hardlinks",
            "hide_disk",
            "image_blocks",
            "in_charset",
            "indev",
            "joliet",
            "load",
            "map",
            "md5",
            "new_image",
            "not_leaf",
            "not_list",
            "not_paths",
            "out_charset",
            "padding",
            "preparer_id",
            "public",
            "publisher",
            "report_about",
            "rockridge",
            "rollback_end",
            "sort_weight",
            "sort_weight_pattern",
            "system_id",
            "uid",
            "version",
            "volid",
            "volset_id",
            "volume_date",
            "xattr",
            "zisofs");

    ImageCommands(DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Optional<XorrisoCommand> find(String name) {
        return Optional.ofNullable(make(name));
    }

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    private @Nullable XorrisoCommand make(String name) {
        return switch (name) {
            case "as" -> translating();
            case "abstract_file" -> new AbstractFile();
            case "acl" -> new Acl();
            case "append_partition" -> new AppendPartition();
            case "application_id" -> new ApplicationId();
            case "application_use" -> new ApplicationUse();
            case "biblio_file" -> new BiblioFile();
            case "boot_image" -> new BootImage();
            case "compliance" -> new Compliance();
            case "copyright_file" -> new CopyrightFile();
            case "directory_mode" -> new DirectoryMode();
            case "file_mode" -> new FileMode();
            case "follow" -> new Follow();
            case "for_backup" -> new ForBackup();
            case "gid" -> new Gid();
            case "grow_blindly" -> new GrowBlindly();
            case "hardlinks" -> new HardLinks();
            case "hide_disk" -> new HideDisk();
            case "image_blocks" -> new ImageBlocks();
            case "in_charset" -> new InCharset();
            case "indev" -> new Indev();
            case "joliet" -> new Joliet();
            case "load" -> new Load();
            case "map" -> new MapFile(importer);
            case "md5" -> new Md5();
            case "new_image" -> new NewImage();
            case "not_leaf" -> new NotLeaf();
            case "not_list" -> new NotList();
            case "not_paths" -> new NotPaths();
            case "out_charset" -> new OutCharset();
            case "padding" -> new Padding();
            case "preparer_id" -> new PreparerId();
            case "public" -> new Public();
            case "publisher" -> new Publisher();
            case "report_about" -> new ReportAbout();
            case "rockridge" -> new RockRidge();
            case "rollback_end" -> new RollbackEnd();
            case "sort_weight" -> new SortWeight();
            case "sort_weight_pattern" -> new SortWeightPattern();
            case "system_id" -> new SystemId();
            case "uid" -> new Uid();
            case "version" -> new Version();
            case "volid" -> new Volid();
            case "volset_id" -> new VolsetId();
            case "volume_date" -> new VolumeDate();
            case "xattr" -> new Xattr();
            case "zisofs" -> new NoCompression();
            default -> null;
        };
    }

    private static As translating() {
        As as = new As();
        as.addPersonality(new Mkisofs(), Map.of(Personality.NAME, "mkisofs"));
        return as;
    }
}
