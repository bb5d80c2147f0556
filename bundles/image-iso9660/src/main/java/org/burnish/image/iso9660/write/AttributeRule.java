package org.burnish.image.iso9660.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.Attributes;
import org.burnish.image.ImageOptions;
import org.burnish.image.SourceDate;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.ValueForms;

/** What all nodes of an image get in place of their own attributes; the tree that the user works on keeps its own. */
final class AttributeRule {

    private static final OptionKey<OptionalLong> OWNER = new OptionKey<>(
            "image.uid",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the owner's number of all files in the image");
    private static final OptionKey<OptionalLong> GROUP = new OptionKey<>(
            "image.gid",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the group's number of all files in the image");
    private static final OptionKey<OptionalLong> FILE_MODE = new OptionKey<>(
            "image.file_mode",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the permission bits of all files in the image that are no directories");
    private static final OptionKey<OptionalLong> DIRECTORY_MODE = new OptionKey<>(
            "image.directory_mode",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the permission bits of all directories in the image");
    private static final OptionKey<Boolean> PUBLIC = OptionKey.flag(
            "image.public",
            false,
            "whether everybody may read all files in the image, and execute those that somebody may, and nobody may write");
    private static final OptionKey<Optional<Instant>> DATES = new OptionKey<>(
            "image.file_dates", ImageOptions.CREATED.form(), Optional.empty(), "the times of all files in the image");
    private static final OptionKey<Boolean> ONE_DATE = OptionKey.flag(
            "image.one_file_date",
            false,
            "whether the times of access and of change of files in the image are those of their modification");

    private static final int READ = 0444;
    private static final int EXECUTE = 0111;

    private final Options options;
    private final boolean oneDate;

    AttributeRule(Options options) {
        this.options = options;
        // who reads a file changes the time of its access
        this.oneDate = options.get(ONE_DATE) || SourceDate.get().isPresent();
    }

    /** The options that make up the rule. */
    static List<OptionKey<?>> options() {
        return List.of(OWNER, GROUP, FILE_MODE, DIRECTORY_MODE, PUBLIC, DATES, ONE_DATE);
    }

    /** Whether attributes stay as they are. */
    boolean isNone() {
        return !oneDate && options().stream().noneMatch(options::has);
    }

    Attributes apply(Attributes attributes) {
        return dated(
                withPermissions(attributes.ownedBy(number(OWNER, attributes.uid()), number(GROUP, attributes.gid()))));
    }

    private int number(OptionKey<OptionalLong> key, int otherwise) {
        return (int) options.get(key).orElse(otherwise);
    }

    private Attributes withPermissions(Attributes attributes) {
        int own = attributes.permissions();
        int mode = options.get(PUBLIC) ? READ | ((own & EXECUTE) == 0 ? 0 : EXECUTE) : own;
        return switch (attributes.type()) {
            case Attributes.SYMLINK -> attributes;
            case Attributes.DIRECTORY -> attributes.withPermissions(number(DIRECTORY_MODE, mode));
            default -> attributes.withPermissions(number(FILE_MODE, mode));
        };
    }

    private Attributes dated(Attributes attributes) {
        Optional<Instant> chosen = options.get(DATES);
        if (chosen.isPresent()) {
            long at = chosen.get().getEpochSecond();
            return attributes.at(at, at, at);
        }
        long modified = attributes.modified();
        return oneDate ? attributes.at(modified, modified, modified) : attributes;
    }
}
