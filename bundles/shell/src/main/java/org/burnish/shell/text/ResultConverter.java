package org.burnish.shell.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.burnish.media.FormatOverview;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.Compared;
import org.burnish.operations.Copied;
import org.burnish.operations.Prepared;
import org.burnish.recorder.DriveDescription;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.Answer;
import org.burnish.shell.station.StationText;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Prints the values that commands return. */
@Component(
        property = {
            "osgi.converter.classes=org.burnish.shell.text.Contents",
            "osgi.converter.classes=org.burnish.operations.Checked",
            "osgi.converter.classes=org.burnish.shell.text.CheckedInDetail",
            "osgi.converter.classes=org.burnish.operations.Burned",
            "osgi.converter.classes=org.burnish.operations.Prepared",
            "osgi.converter.classes=org.burnish.operations.Copied",
            "osgi.converter.classes=org.burnish.operations.Compared",
            "osgi.converter.classes=org.burnish.shell.text.Listing",
            "osgi.converter.classes=org.burnish.shell.text.ImageFacts",
            "osgi.converter.classes=org.burnish.shell.text.Extracted",
            "osgi.converter.classes=org.burnish.shell.text.Performed",
            "osgi.converter.classes=org.burnish.shell.text.Diagnosis",
            "osgi.converter.classes=org.burnish.shell.text.ParityRepaired",
            "osgi.converter.classes=org.burnish.shell.text.ParityChecked",
            "osgi.converter.classes=org.burnish.shell.text.ParityMade",
            "osgi.converter.classes=org.burnish.shell.text.AugmentedChecked",
            "osgi.converter.classes=org.burnish.shell.text.AugmentedRepaired",
            "osgi.converter.classes=org.burnish.shell.text.Json",
            "osgi.converter.classes=org.burnish.shell.text.JobState",
            "osgi.converter.classes=org.burnish.shell.text.OptionLine",
            "osgi.converter.classes=org.burnish.shell.station.StationText",
            "osgi.converter.classes=org.burnish.media.FormatOverview",
            "osgi.converter.classes=org.burnish.recorder.DriveDescription",
            "osgi.converter.classes=org.burnish.scsi.DeviceAddress"
        })
public final class ResultConverter implements Converter {

    private static final Map<Class<?>, Function<Object, String>> TEXTS = new LinkedHashMap<>();

    private static <T> void text(Class<T> type, Function<T, String> words) {
        TEXTS.put(type, value -> words.apply(type.cast(value)));
    }

    static {
        text(Contents.class, ResultText::of);
        text(Checked.class, ResultText::of);
        text(CheckedInDetail.class, ResultText::of);
        text(Burned.class, ResultText::of);
        text(Prepared.class, ResultText::of);
        text(Copied.class, ResultText::of);
        text(Compared.class, ResultText::of);
        text(Listing.class, ResultText::of);
        text(ImageFacts.class, ResultText::of);
        text(Extracted.class, ResultText::of);
        text(Performed.class, ResultText::of);
        text(Diagnosis.class, ResultText::of);
        text(ParityRepaired.class, ParityText::of);
        text(ParityChecked.class, ParityText::of);
        text(ParityMade.class, ParityText::of);
        text(AugmentedChecked.class, ParityText::of);
        text(AugmentedRepaired.class, ParityText::of);
        text(JobState.class, ResultText::of);
        text(OptionLine.class, ResultText::of);
        text(StationText.class, StationText::text);
        text(Json.class, Json::toString);
        text(FormatOverview.class, ResultText::of);
        text(DriveDescription.class, ResultText::of);
        text(DeviceAddress.class, DeviceAddress::toString);
    }

    @Override
    public @Nullable Object convert(Class<?> wanted, Object value) {
        return wanted == String.class || wanted == CharSequence.class ? format(value, INSPECT, this) : null;
    }

    @Override
    public @Nullable CharSequence format(@Nullable Object value, int level, @Nullable Converter other) {
        if (other instanceof CommandSession session && Answer.wasShown(session, value)) {
            return "";
        }
        @Nullable Function<Object, String> words = value == null ? null : TEXTS.get(value.getClass());
        if (words == null) {
            return null;
        }
        String text = words.apply(value);
        // JSON escapes by itself, and is for programs
        return value instanceof Json ? text : Visible.lines(text);
    }
}
