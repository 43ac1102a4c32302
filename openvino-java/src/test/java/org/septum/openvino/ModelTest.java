package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static Core core;

    @BeforeAll
    static void open() {
        core = new Core();
    }

    @AfterAll
    static void close() {
        core.close();
    }

    @Test
    void tellsItsNameAndPorts() {
        try (Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,4"))) {
            assertEquals("two", model.getName());
            assertFalse(model.isDynamic());
            assertEquals(List.of("a", "b"), model.inputs().stream().map(Output::getAnyName).toList());
            assertEquals(List.of("sum", "product"), model.outputs().stream().map(Output::getAnyName).toList());
            assertEquals(1, model.input("b").getIndex());
            assertEquals(1, model.output("product").getIndex());
            assertEquals("a", model.input(0).getAnyName());
            assertEquals("sum", model.output(0).getAnyName());
            assertEquals(ElementType.F32, model.input(0).getElementType());
            assertEquals(Shape.of(1, 4), model.output(1).getShape());
            assertThrows(IllegalStateException.class, model::input);
            assertThrows(IllegalStateException.class, model::output);
            assertThrows(OpenVinoException.class, () -> model.input("sum"));
            assertThrows(OpenVinoException.class, () -> model.output("nope"));
            assertThrows(IndexOutOfBoundsException.class, () -> model.input(2));
        }
    }

    @Test
    void aCompiledModelTellsTheSame() {
        try (Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,4"));
                CompiledModel compiled = core.compileModel(model, "CPU");
                Model runtime = compiled.getRuntimeModel()) {
            assertEquals(List.of("a", "b"), compiled.inputs().stream().map(Output::getAnyName).toList());
            assertEquals(1, compiled.input("b").getIndex());
            assertEquals(1, compiled.output("product").getIndex());
            assertEquals("a", compiled.input(0).getAnyName());
            assertEquals("product", compiled.output(1).getAnyName());
            assertThrows(IllegalStateException.class, compiled::input);
            assertThrows(IllegalStateException.class, compiled::output);
            assertThrows(OpenVinoException.class, () -> compiled.input("nope"));
            assertEquals(2, runtime.inputs().size());
            assertTrue(compiled.getProperty(Property.OPTIMAL_NUMBER_OF_INFER_REQUESTS) >= 1);
            assertEquals("two", compiled.getProperty("NETWORK_NAME"));
            assertThrows(OpenVinoException.class, () -> compiled.getProperty("NO_SUCH_KEY"));
            assertThrows(OpenVinoException.class, () -> compiled.setProperty(Map.of("NO_SUCH_KEY", "1")));
        }
    }

    @Test
    void everyNameLeadsToThePort() {
        try (Model model = TinyModels.read(core, TinyModels.relu("1,4")); CompiledModel compiled = core.compileModel(model, "CPU")) {
            for (String name : List.of("x", "image")) {
                assertEquals(0, model.input(name).getIndex());
                assertEquals(0, compiled.input(name).getIndex());
            }
            for (String name : List.of("y", "result")) {
                assertEquals(0, model.output(name).getIndex());
                assertEquals(0, compiled.output(name).getIndex());
            }
        }
    }

    @Test
    void portsMayHaveNoName() {
        try (Model model = TinyModels.read(core, TinyModels.nameless("1,4"))) {
            assertEquals(Optional.empty(), model.input().getName());
            assertThrows(IllegalStateException.class, model.input()::getAnyName);
            assertEquals("#0: F32[1,4]", model.input().toString());
            model.reshapeByIndex(Map.of(0, PartialShape.of(2, 4)));
            assertEquals(Shape.of(2, 4), model.output().getShape());
        }
    }

    @Test
    void keepsOpenLengthsUntilReshaped() {
        try (Model model = TinyModels.read(core, TinyModels.relu("?,4"))) {
            assertTrue(model.isDynamic());
            Output before = model.input();
            assertEquals(PartialShape.of(-1, 4), before.getPartialShape());
            assertThrows(IllegalStateException.class, before::getShape);
            model.reshape(3, 4);
            assertFalse(model.isDynamic());
            assertEquals(Shape.of(3, 4), model.output().getShape());
            assertTrue(before.getPartialShape().isDynamic(), "what was read does not change");
        }
    }

    @Test
    void reshapesInEveryWayToEveryKindOfShape() {
        try (Model model = TinyModels.read(core, TinyModels.relu("?,?"))) {
            PartialShape bounded = PartialShape.of(Dimension.between(1, 8), Dimension.of(4));
            model.reshape(bounded);
            assertEquals(bounded, model.input().getPartialShape());
            assertThrows(IllegalArgumentException.class, () -> model.reshape(PartialShape.DYNAMIC));
            assertThrows(IllegalArgumentException.class, () -> model.reshape(PartialShape.of(Shape.of())));
            assertEquals(bounded, model.input().getPartialShape());
        }
        try (Model model = TinyModels.read(core, TinyModels.twoInTwoOut("?,?"))) {
            model.reshape(Map.of("a", PartialShape.of(2, 3), "b", PartialShape.of(2, 3)));
            assertEquals(Shape.of(2, 3), model.output("sum").getShape());
            model.reshapeByIndex(Map.of(0, PartialShape.of(5, 1), 1, PartialShape.of(1, 6)));
            assertEquals(Shape.of(5, 6), model.output("product").getShape());
            assertThrows(IllegalStateException.class, () -> model.reshape(1, 1), "two inputs need names");
            assertThrows(OpenVinoException.class, () -> model.reshape(Map.of("nope", PartialShape.of(1))));
        }
    }

    @Test
    void evenTheNumberOfDimensionsMayBeOpen() {
        try (Model model = TinyModels.read(core, TinyModels.relu("..."))) {
            assertEquals(PartialShape.DYNAMIC, model.input().getPartialShape());
            assertThrows(IllegalStateException.class, () -> model.input().getPartialShape().rank());
            model.reshape(2, 2);
            assertEquals(Shape.of(2, 2), model.output().getShape());
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        try (Model model = TinyModels.read(core, TinyModels.slow(4, 1))) {
            OpenVinoException e = assertThrows(OpenVinoException.class, () -> model.reshape(4, 5));
            assertTrue(e.getMessage().contains("[4,5]"), e.getMessage());
        }
    }
}
