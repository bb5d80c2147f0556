package org.burnish.launcher.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the description of a component (schema of clause 112.4); what it does not know, it refuses. */
final class DescriptionReader {

    private static final Set<String> COMPONENT =
            Set.of("xmlns:scr", "name", "immediate", "init", "activate", "deactivate", "modified", "configuration-pid");
    private static final Set<String> REFERENCE = Set.of(
            "name",
            "interface",
            "cardinality",
            "policy",
            "policy-option",
            "target",
            "bind",
            "unbind",
            "field",
            "field-collection-type",
            "parameter");
    private static final Set<String> PROPERTY = Set.of("name", "type", "value");

    private final String bundle;

    /** @param bundle whose descriptions are read */
    DescriptionReader(String bundle) {
        this.bundle = bundle;
    }

    /** Reads one. */
    Description read(InputStream in) throws IOException, UnknownDescriptionException {
        Element component = root(in);
        attributes(component, COMPONENT);
        String type = "";
        boolean forBundle = false;
        List<String> services = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Need> needs = new ArrayList<>();
        for (Element each : children(component)) {
            switch (each.getTagName()) {
                case "implementation" -> type = each.getAttribute("class");
                case "service" -> {
                    forBundle = forBundle(each);
                    for (Element provided : children(each)) {
                        services.add(provided.getAttribute("interface"));
                    }
                }
                case "property" -> properties.put(each.getAttribute("name"), value(each));
                case "reference" -> needs.add(need(each));
                default -> throw unknown(component, "element " + each.getTagName());
            }
        }
        return new Description(
                component.getAttribute("name"),
                type,
                Boolean.parseBoolean(component.getAttribute("immediate")) || services.isEmpty(),
                component.hasAttribute("init") ? Integer.parseInt(component.getAttribute("init")) : 0,
                component.getAttribute("activate"),
                List.copyOf(services),
                forBundle,
                properties,
                List.copyOf(needs));
    }

    private Element root(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            // descriptions have none, and none is looked for elsewhere
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("A component description of bundle '" + bundle + "' can't be read: " + e, e);
        }
    }

    private boolean forBundle(Element service) throws UnknownDescriptionException {
        attributes(service, Set.of("scope"));
        String scope = service.getAttribute("scope");
        if (!scope.isEmpty() && !scope.equals("singleton") && !scope.equals("bundle")) {
            throw unknown(service, "scope " + scope);
        }
        return scope.equals("bundle");
    }

    private Need need(Element reference) throws UnknownDescriptionException {
        attributes(reference, REFERENCE);
        String cardinality = reference.getAttribute("cardinality");
        String field = reference.getAttribute("field");
        String collected = reference.getAttribute("field-collection-type");
        if (!field.isEmpty() && !collected.equals("service")) {
            throw unknown(reference, "field " + field);
        }
        String parameter = reference.getAttribute("parameter");
        return new Need(
                reference.getAttribute("interface"),
                cardinality.startsWith("0"),
                cardinality.endsWith("n"),
                reference.getAttribute("target"),
                reference.getAttribute("bind"),
                field,
                parameter.isEmpty() ? -1 : Integer.parseInt(parameter));
    }

    private Object value(Element property) throws UnknownDescriptionException {
        attributes(property, PROPERTY);
        String type = property.getAttribute("type");
        if (property.hasAttribute("value")) {
            return value(property, type, property.getAttribute("value"));
        }
        String[] lines = property.getTextContent()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        if (!type.equals("Integer")) {
            value(property, type, "");
            return lines;
        }
        Integer[] numbers = new Integer[lines.length];
        for (int i = 0; i < lines.length; i++) {
            numbers[i] = Integer.valueOf(lines[i]);
        }
        return numbers;
    }

    private Object value(Element property, String type, String text) throws UnknownDescriptionException {
        return switch (type) {
            case "", "String" -> text;
            case "Integer" -> Integer.valueOf(text);
            default -> throw unknown(property, "type " + type);
        };
    }

    private void attributes(Element element, Set<String> known) throws UnknownDescriptionException {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!known.contains(attributes.item(i).getNodeName())) {
                throw unknown(element, "attribute " + attributes.item(i).getNodeName());
            }
        }
    }

    private UnknownDescriptionException unknown(Element element, String what) {
        return new UnknownDescriptionException(bundle, "a component with " + element.getTagName() + " and " + what);
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
