package org.burnish.shell.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drives;
import org.burnish.scsi.MediumKind;
import org.burnish.shell.console.Manuals;
import org.burnish.shell.manual.Bash;
import org.burnish.shell.manual.Completions;
import org.burnish.shell.manual.Language;
import org.burnish.shell.manual.Zsh;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints what a shell needs to complete commands. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=completion",
            "osgi.command.description=" + CompletionScript.SUMMARY
        })
public final class CompletionScript extends DiscCommand {

    static final String SUMMARY = "prints a script with which bash or zsh completes the commands of burnish";
    private static final Map<String, Function<Completions, String>> SHELLS =
            new TreeMap<>(Map.of("bash", Bash::of, "zsh", Zsh::of));
    static final Manual MANUAL =
            Manual.of("completion", String.join("|", SHELLS.keySet()), SUMMARY).examples("completion bash");

    private final BundleContext context;
    private final XorrisoRunner runner;
    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public CompletionScript(BundleContext context, @Reference XorrisoRunner runner, @Reference Drives drives) {
        super(MANUAL);
        this.context = context;
        this.runner = runner;
        this.drives = drives;
    }

    @Override
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        String shell = options.words(1, 1).get(0);
        @Nullable Function<Completions, String> script = SHELLS.get(shell);
        if (script == null) {
            throw options.wrong("There is no script for '" + shell + "'");
        }
        List<Manual> manuals = List.copyOf(new Manuals(context).all(List.of()).values());
        List<String> kinds = drives.mediumKinds().stream().map(MediumKind::name).toList();
        return options.reported(
                script.apply(new Completions(manuals, Language.of(runner).commands(), kinds)));
    }
}
