// Draws edges in WebGL: straight lines that stop at the nodes, whole for what is reported as fact, dashed for what is
// planned, dotted for what is denied, conditional or demanded. The dashes are measured in pixels of the screen, so that
// they look the same at any zoom.

import { createEdgeArrowHeadProgram, createEdgeCompoundProgram, EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

export type Dash = 'whole' | 'dashed' | 'dotted';

/** What the edge reducer returns beside Sigma's own attributes. */
export interface EdgeLook extends EdgeDisplayData {
  readonly dash: Dash;
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_fromRadius;
attribute float a_toRadius;
attribute float a_dash;
attribute float a_end;
attribute float a_side;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_dash;
varying float v_width;
const float bias = 255.0 / 254.0;
void main() {
  float normalLength = max(length(a_normal), 0.0001);
  vec2 normal = a_normal / normalLength * a_side;
  vec2 forward = normalize(a_to - a_from + vec2(0.0000001));
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  float whole = length(a_to - a_from);
  float from = min(a_fromRadius * pixel, whole * 0.4);
  float to = whole - min(a_toRadius * pixel, whole * 0.4);
  float at = mix(from, to, a_end);
  float pixels = max(normalLength, u_minEdgeThickness * u_sizeRatio);
  float thickness = pixels * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(a_from + forward * at + normal * thickness, 1)).xy, 0, 1);
  v_thickness = thickness / u_zoomRatio;
  v_normal = normal;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  v_along = (at - from) / (2.0 * u_correctionRatio);
  v_width = pixels / u_sizeRatio;
  v_dash = a_dash;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_dash;
varying float v_width;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float across = length(v_normal) * v_thickness;
  float t = smoothstep(v_thickness - v_feather, v_thickness, across);
  if (v_dash > 0.5) {
    float on = v_dash < 1.5 ? 5.0 + v_width * 1.5 : 1.0 + v_width;
    float period = on + (v_dash < 1.5 ? 4.0 + v_width : 3.0 + v_width);
    float place = mod(v_along, period);
    t = max(t, smoothstep(on - 0.5, on + 0.5, place) * (1.0 - smoothstep(period - 0.5, period, place)));
  }
  gl_FragColor = mix(v_color, vec4(0.0), t);
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const uniforms = [
  'u_matrix',
  'u_zoomRatio',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_pixelRatio',
  'u_feather',
  'u_minEdgeThickness',
] as const;
type Uniform = (typeof uniforms)[number];
const arrowLength = 2.7;

export class LineProgram extends EdgeProgram<Uniform> {
  getDefinition() {
    const number = (name: string, size = 1) => ({ name, size, type: FLOAT });
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        number('a_from', 2),
        number('a_to', 2),
        number('a_normal', 2),
        number('a_fromRadius'),
        number('a_toRadius'),
        number('a_dash'),
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [number('a_end'), number('a_side')],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  // Sigma hands over the two ends and the edge itself; the five parameters are its own.
  processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    look: EdgeLook,
  ): void {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const scale = look.size / (Math.hypot(dx, dy) || 1);
    const head = look.size * arrowLength * 0.9;
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      -dy * scale,
      dx * scale,
      source.size + (look.type === 'arrowBack' ? head : 0),
      target.size + (look.type === 'arrow' ? head : 0),
      look.dash === 'whole' ? 0 : look.dash === 'dashed' ? 1 : 2,
      floatColor(look.color),
      edgeIndex,
    ];
    this.array.set(values, startIndex);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_zoomRatio, params.zoomRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniform1f(uniformLocations.u_feather, params.antiAliasingFeather);
    gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
  }
}

const head = { lengthToThicknessRatio: arrowLength, widenessToThicknessRatio: 2.5 };

export const ArrowProgram = createEdgeCompoundProgram([LineProgram, createEdgeArrowHeadProgram(head)]);

/** The same with its head at the edge's source: a bundle's links may all run against it. */
export const ArrowBackProgram = createEdgeCompoundProgram([
  LineProgram,
  createEdgeArrowHeadProgram({ ...head, extremity: 'source' }),
]);
