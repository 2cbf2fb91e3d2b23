// Draws nodes in WebGL: a filled shape, a thin gap in the colour of the ground, and a ring where something is to be said
// about the node (a conflict, the selection). Shapes are distance functions in one fragment shader, so that kinds are
// told apart without colour and stay sharp at any zoom. Sigma takes programs as subclasses; that is why this is one.

import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { type Shape, shapes } from '../core/kind.ts';

/** What the node reducer returns beside Sigma's own attributes. */
export interface NodeLook extends NodeDisplayData {
  readonly shape: Shape;
  readonly ring: string;
  readonly ground: string;
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_ground;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 offset = 3.6 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * offset, 1)).xy, 0, 1);
  v_point = offset;
  v_pixel = u_sizeRatio / max(a_size, 0.001);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_ring = a_ring;
  v_ground = a_ground;
  v_ring.a *= bias;
  v_ground.a *= bias;
  #endif
  v_color.a *= bias;
}`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
uniform float u_pixelRatio;
float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - corner;
}
float outline(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return box(p, vec2(0.88), 0.22);
  if (v_shape < 2.5) return box(vec2(p.x + p.y, p.y - p.x) * 0.70711, vec2(0.86), 0.16);
  if (v_shape < 3.5) return max(-p.y, max(dot(p, vec2(0.866, 0.5)), dot(p, vec2(-0.866, 0.5)))) - 0.7;
  if (v_shape < 4.5) return max(abs(p.y), abs(p.x) * 0.866 + abs(p.y) * 0.5) - 0.92;
  if (v_shape < 5.5) return box(p, vec2(0.76, 0.98), 0.16);
  return length(p) - 0.92;
}
void main() {
  float aa = v_pixel / u_pixelRatio * 0.75;
  float d = outline(v_point);
  #ifdef PICKING_MODE
  if (d > 3.0 * v_pixel) discard;
  gl_FragColor = v_color;
  #else
  float gap = 1.5 * v_pixel;
  float ring = 2.2 * v_pixel;
  vec4 fill = v_color;
  if (v_shape > 5.5) fill = mix(v_ground, v_color, smoothstep(-aa, aa, d + 0.42));
  vec4 paint = mix(fill, v_ground, smoothstep(-aa, aa, d));
  paint = mix(paint, v_ring, smoothstep(-aa, aa, d - gap));
  gl_FragColor = mix(paint, vec4(0.0), smoothstep(-aa, aa, d - gap - ring * v_ring.a));
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_matrix'] as const;
type Uniform = (typeof uniforms)[number];

export class ShapeProgram extends NodeProgram<Uniform> {
  getDefinition() {
    const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        colour('a_color'),
        colour('a_ring'),
        colour('a_ground'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, startIndex: number, look: NodeLook): void {
    const values = [
      look.x,
      look.y,
      look.size,
      shapes.indexOf(look.shape),
      floatColor(look.color),
      floatColor(look.ring),
      floatColor(look.ground),
      nodeIndex,
    ];
    this.array.set(values, startIndex);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
