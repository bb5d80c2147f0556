package org.burnish.image.iso9660.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.iso9660.susp.AttributeNames;

/**
 * Walks a tree, each directory in the order of its records and before what comes behind it, and collects the plans of the
 * directories and the contents of the files. Leaves out, with a notice, what can't be stored.
 */
final class TreePlanner {

    private final Identifiers identifiers;
    private final ContentTable contents;
    private final ImageListener listener;
    private final List<DirectoryPlan> plans = new ArrayList<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    private TreePlanner(Identifiers identifiers, ContentTable contents, ImageListener listener) {
        this.identifiers = identifiers;
        this.contents = contents;
        this.listener = listener;
    }

    /** A directory whose children are being visited. */
    private static final class Visit {
        final DirectoryPlan plan;
        final int number;
        int next;

        Visit(DirectoryPlan plan, int number) {
            this.plan = plan;
            this.number = number;
        }
    }

    /** The plans of the directories, the root's first, each before those below it; the contents go into the table. */
    static List<DirectoryPlan> plan(
            DirectoryNode root, Identifiers identifiers, ContentTable contents, ImageListener listener) {
        TreePlanner planner = new TreePlanner(identifiers, contents, listener);
        planner.enter(root, -1);
        while (!planner.visits.isEmpty()) {
            planner.step(planner.visits.peek());
        }
        return planner.plans;
    }

    private void step(Visit visit) {
        Children children = visit.plan.children;
        if (visit.next == children.count()) {
            visits.pop();
            return;
        }
        int child = visit.next++;
        ImageNode node = children.node(child);
        if (node instanceof DirectoryNode directory) {
            children.reference(child, enter(directory, visit.number));
        } else if (node instanceof FileNode file) {
            children.reference(child, contents.number(file.content()));
        }
    }

    private int enter(DirectoryNode directory, int parent) {
        List<ImageNode> storable = new ArrayList<>(directory.children().size());
        for (ImageNode child : directory.children()) {
            if (isStorable(child)) {
                storable.add(child);
            }
        }
        reportLeftOut(directory);
        DirectoryPlan plan = new DirectoryPlan(directory, parent, Children.of(storable, identifiers));
        int number = plans.size();
        plans.add(plan);
        visits.push(new Visit(plan, number));
        return number;
    }

    private boolean isStorable(ImageNode node) {
        String objection = Objection.to(node);
        if (objection != null) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.NOT_STORABLE,
                    node.path(),
                    "left out of the image, because " + objection + "; rename or replace it to have it stored"));
            return false;
        }
        if (!RockRidgeName.isFaithful(node.name())) {
            String stored = NameBytes.decode(RockRidgeName.encode(node.name()));
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.NAME_CHANGED,
                    node.path(),
                    "stored as '" + stored + "', because a name is UTF-8 of at most " + RockRidgeName.MAX_LENGTH
                            + " bytes"));
        }
        if (!(node instanceof DirectoryNode)) {
            reportLeftOut(node);
        }
        String date = DateNotice.of(node.attributes());
        if (date != null) {
            listener.notice(new ImageNotice(ImageNotice.Kind.UNUSUAL, node.path(), date));
        }
        return true;
    }

    /** Names the attributes of a node that a list of AAIP has no place for. */
    private void reportLeftOut(ImageNode node) {
        if (node.attributes().named().isEmpty()) {
            return;
        }
        List<String> lost = new ArrayList<>(0);
        for (String name : node.attributes().named().names()) {
            if (!AttributeKey.isForFormats(name) && AttributeNames.encode(name).isEmpty()) {
                lost.add(name);
            }
        }
        if (!lost.isEmpty()) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.ATTRIBUTES_LEFT_OUT,
                    node.path(),
                    "without " + String.join(", ", lost) + ": ISO 9660 has no place for such attributes"));
        }
    }
}
